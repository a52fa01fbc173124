// Serves the folder `site` to a class. Windows brings PowerShell, and PowerShell compiles this (C# 5, as Windows 10 has it). A TcpListener,
// because an HttpListener that other computers may reach needs an administrator. `files.tsv` says what is served, and how; nothing else is.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

public static class ClassServer
{
    sealed class Listed
    {
        public string Type, Cache, Hash;
        public string[] Encodings;
    }

    sealed class Request
    {
        public string Method, Target;
        public readonly Dictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        public string Header(string name)
        {
            string value;
            return Headers.TryGetValue(name, out value) ? value : "";
        }
    }

    static readonly Dictionary<string, string> Endings = new Dictionary<string, string> { { "br", ".br" }, { "gzip", ".gz" }, { "identity", "" } };
    static readonly Dictionary<int, string> Reasons = new Dictionary<int, string>
    {
        { 200, "OK" }, { 206, "Partial Content" }, { 304, "Not Modified" }, { 404, "Not Found" },
        { 405, "Method Not Allowed" }, { 416, "Range Not Satisfiable" },
    };
    const int MostHeaderBytes = 65536;

    static string pack;
    static Dictionary<string, Listed> files;

    public static int Main(string[] args)
    {
        return Serve(args[0], args.Length > 1 ? args[1] : "");
    }

    public static int Serve(string folder, string port)
    {
        pack = folder;
        files = File.ReadAllLines(Path.Combine(pack, "files.tsv")).Select(row => row.Split('\t')).ToDictionary(
            cells => cells[0],
            cells => new Listed { Type = cells[1], Cache = cells[2], Hash = cells[3], Encodings = cells[4].Split(' ') });
        TcpListener listener = Listen(port == "" ? new[] { 8000, 8001, 8002, 8003, 8004 } : new[] { int.Parse(port) });
        if (listener == null) return 1;
        Announce(((IPEndPoint)listener.LocalEndpoint).Port);
        while (true)
        {
            TcpClient client = listener.AcceptTcpClient();
            Converse(client);
        }
    }

    static TcpListener Listen(int[] ports)
    {
        string reason = "";
        foreach (int port in ports)
        {
            TcpListener listener = new TcpListener(IPAddress.Any, port);
            // Without it Windows lets two programs share a port.
            listener.ExclusiveAddressUse = true;
            try
            {
                listener.Start(1024);
                return listener;
            }
            catch (SocketException error)
            {
                reason = error.Message;
            }
        }
        Console.Error.WriteLine("Port {0} cannot be used ({1}). Name another one behind the command, for example 8080.", ports.Last(), reason);
        return null;
    }

    static void Announce(int port)
    {
        List<string> places = NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus != OperationalStatus.Down && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Where(unicast => unicast.Address.AddressFamily == AddressFamily.InterNetwork)
            .Select(unicast => unicast.Address.ToString())
            .Where(address => !address.StartsWith("127.") && !address.StartsWith("169.254."))
            .Select(address => address + ":" + port)
            .ToList();
        string teacher = "http://localhost:" + port + "/teacher.html#" + string.Join(",", places);
        foreach (string place in places) Console.WriteLine("  Pupils open  http://" + place + "/");
        if (places.Count == 0) Console.WriteLine("  This computer is in no network: pupils cannot reach it.");
        Console.WriteLine("  Your page    " + teacher + "\n\nKeep this window open. Ctrl+C ends the server.");
        if (!Console.IsOutputRedirected) Process.Start(new ProcessStartInfo(teacher) { UseShellExecute = true });
    }

    /** One connection, on which a browser asks for one file after the other. */
    static async void Converse(TcpClient client)
    {
        try
        {
            using (client)
            using (NetworkStream stream = client.GetStream())
            {
                client.NoDelay = true;
                // The rest of one read is the beginning of the next request.
                StringBuilder rest = new StringBuilder();
                while (true)
                {
                    Request request = await ReadRequest(stream, rest);
                    if (request == null || !await Answer(stream, request)) return;
                }
            }
        }
        catch (Exception)
        {
            // Mostly the pupil closed the page. One connection must not end the server for the others.
        }
    }

    static async Task<Request> ReadRequest(NetworkStream stream, StringBuilder rest)
    {
        byte[] buffer = new byte[8192];
        int end;
        while ((end = rest.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            int count = rest.Length > MostHeaderBytes ? 0 : await stream.ReadAsync(buffer, 0, buffer.Length);
            if (count == 0) return null;
            rest.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        string[] lines = rest.ToString(0, end).Split(new[] { "\r\n" }, StringSplitOptions.None);
        rest.Remove(0, end + 4);
        Match line = Regex.Match(lines[0], @"^(\S+) (\S+) HTTP/1\.1$");
        if (!line.Success) return null;
        Request request = new Request { Method = line.Groups[1].Value, Target = line.Groups[2].Value };
        foreach (string header in lines.Skip(1))
        {
            int colon = header.IndexOf(':');
            if (colon > 0) request.Headers[header.Substring(0, colon)] = header.Substring(colon + 1).Trim();
        }
        return request;
    }

    /** False where the connection cannot be used again. */
    static async Task<bool> Answer(NetworkStream stream, Request request)
    {
        bool isHead = request.Method == "HEAD";
        if (!isHead && request.Method != "GET")
        {
            // A body that nobody reads would be taken for the next request.
            await Refuse(stream, isHead, 405, "Allow: GET, HEAD\r\nConnection: close\r\n");
            return false;
        }
        string path = request.Target.Split('?')[0].Substring(1);
        if (path == "") path = "index.html";
        Listed file;
        if (!files.TryGetValue(path, out file))
        {
            await Refuse(stream, isHead, 404, "");
            return true;
        }
        HashSet<string> accepted = AcceptedEncodings(request.Header("Accept-Encoding"));
        string encoding = file.Encodings.First(name => name == "identity" || accepted.Contains(name));
        string etag = "\"" + file.Hash + "-" + encoding + "\"";
        string headers = "ETag: " + etag + "\r\nCache-Control: " + file.Cache + "\r\n";
        if (file.Encodings.Length > 1) headers += "Vary: Accept-Encoding\r\n";
        if (Names(request.Header("If-None-Match"), etag))
        {
            await Send(stream, 304, headers);
            return true;
        }
        using (FileStream source = new FileStream(Path.Combine(pack, "site", path + Endings[encoding]), FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            long first = 0, last = source.Length - 1;
            bool isPart = AskedRange(request, etag, source.Length, ref first, ref last);
            if (first > last)
            {
                await Refuse(stream, isHead, 416, "Content-Range: bytes */" + source.Length + "\r\n");
                return true;
            }
            headers += "Content-Type: " + file.Type + "\r\nContent-Length: " + (last - first + 1) + "\r\nAccept-Ranges: bytes\r\nX-Content-Type-Options: nosniff\r\n";
            if (encoding != "identity") headers += "Content-Encoding: " + encoding + "\r\n";
            if (isPart) headers += "Content-Range: bytes " + first + "-" + last + "/" + source.Length + "\r\n";
            await Send(stream, isPart ? 206 : 200, headers);
            if (!isHead) await SendPiece(stream, source, first, last - first + 1);
        }
        return true;
    }

    static async Task SendPiece(NetworkStream stream, FileStream source, long first, long left)
    {
        source.Seek(first, SeekOrigin.Begin);
        byte[] buffer = new byte[65536];
        while (left > 0)
        {
            int count = source.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0) throw new IOException("A file became shorter while it was sent.");
            await stream.WriteAsync(buffer, 0, count);
            left -= count;
        }
    }

    static Task Send(NetworkStream stream, int status, string headers)
    {
        byte[] head = Encoding.ASCII.GetBytes("HTTP/1.1 " + status + " " + Reasons[status] + "\r\n" + headers + "\r\n");
        return stream.WriteAsync(head, 0, head.Length);
    }

    static async Task Refuse(NetworkStream stream, bool isHead, int status, string headers)
    {
        await Send(stream, status, headers + "Content-Type: text/plain\r\nContent-Length: 4\r\n");
        if (!isHead) await stream.WriteAsync(Encoding.ASCII.GetBytes(status + "\n"), 0, 4);
    }

    static HashSet<string> AcceptedEncodings(string header)
    {
        return new HashSet<string>(header.ToLowerInvariant().Split(',')
            .Where(part => !Regex.IsMatch(part, @";\s*q=0(\.0*)?\s*$"))
            .Select(part => part.Split(';')[0].Trim()));
    }

    static bool Names(string ifNoneMatch, string etag)
    {
        return ifNoneMatch.Split(',').Select(one => Regex.Replace(one.Trim(), "^W/", "")).Any(one => one == etag || one == "*");
    }

    /** One range, as browsers ask for it; the whole file is the right answer to any other form. */
    static bool AskedRange(Request request, string etag, long size, ref long first, ref long last)
    {
        Match match = Regex.Match(request.Header("Range"), @"^bytes=(\d{0,18})-(\d{0,18})$");
        if (!match.Success || match.Value == "bytes=-") return false;
        string ifRange = request.Header("If-Range");
        if (ifRange != "" && ifRange != etag) return false;
        string from = match.Groups[1].Value, to = match.Groups[2].Value;
        if (from != "" && to != "" && long.Parse(to) < long.Parse(from)) return false;
        first = from == "" ? Math.Max(size - long.Parse(to), 0) : long.Parse(from);
        if (from != "" && to != "") last = Math.Min(long.Parse(to), size - 1);
        return true;
    }
}

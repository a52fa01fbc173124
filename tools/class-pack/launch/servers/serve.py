"""Serves the folder `site` to a class. Plain Python 3, nothing to install. `files.tsv` says what is served, and how; nothing else is."""

import contextlib
import re
import shutil
import socketserver
import subprocess
import sys
import webbrowser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PACK = Path(__file__).resolve().parent.parent
PORTS = [int(sys.argv[1])] if len(sys.argv) > 1 else [8000, 8001, 8002, 8003, 8004]
ENDINGS = {"br": ".br", "gzip": ".gz", "identity": ""}


def read_list():
    rows = (PACK / "files.tsv").read_text(encoding="utf-8").strip().split("\n")
    return {path: (kind, cache, digest, encodings.split(" ")) for path, kind, cache, digest, encodings in (row.split("\t") for row in rows)}


FILES = read_list()


class Pupil(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # A connection on which nothing moves for so many seconds gives its thread back.
    timeout = 120
    # Headers and body leave together; without this small answers wait for one another.
    wbufsize = 64 * 1024

    def do_GET(self):
        path = self.path.split("?")[0][1:] or "index.html"
        if path not in FILES:
            self.refuse(404)
            return
        kind, cache, digest, encodings = FILES[path]
        accepted = accepted_encodings(self.headers.get("Accept-Encoding", ""))
        encoding = next(name for name in encodings if name == "identity" or name in accepted)
        etag = f'"{digest}-{encoding}"'
        headers = {"ETag": etag, "Cache-Control": cache}
        if len(encodings) > 1:
            headers["Vary"] = "Accept-Encoding"
        if names(self.headers.get("If-None-Match", ""), etag):
            self.answer(304, headers)
            return

        with open(PACK / "site" / (path + ENDINGS[encoding]), "rb") as source:
            size = source.seek(0, 2)
            asked = asked_range(self.headers, etag, size)
            if asked == "outside":
                self.refuse(416, {"Content-Range": f"bytes */{size}"})
                return
            first, last = asked or (0, size - 1)
            headers |= {
                "Content-Type": kind,
                "Content-Length": str(last - first + 1),
                "Accept-Ranges": "bytes",
                "X-Content-Type-Options": "nosniff",
            }
            if encoding != "identity":
                headers["Content-Encoding"] = encoding
            if asked:
                headers["Content-Range"] = f"bytes {first}-{last}/{size}"
            self.answer(206 if asked else 200, headers)
            if self.command == "GET":
                source.seek(first)
                self.send_piece(source, last - first + 1)

    do_HEAD = do_GET

    def do_other(self):
        # A body that nobody reads would be taken for the next request.
        self.close_connection = True
        self.refuse(405, {"Allow": "GET, HEAD"})

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_other

    def answer(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def refuse(self, status, headers=None):
        text = f"{status}\n".encode()
        self.answer(status, {**(headers or {}), "Content-Type": "text/plain", "Content-Length": str(len(text))})
        if self.command != "HEAD":
            self.wfile.write(text)

    def send_piece(self, source, left):
        while left > 0 and (piece := source.read(min(left, 64 * 1024))):
            self.wfile.write(piece)
            left -= len(piece)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 1024
    daemon_threads = True

    # The library's own asks the network for this computer's name, which takes long where there is no name server.
    server_bind = socketserver.TCPServer.server_bind

    def handle_error(self, request, client_address):
        # A pupil who closes the page in the middle is no error.
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def accepted_encodings(header):
    parts = header.lower().split(",")
    return {part.split(";")[0].strip() for part in parts if not re.search(r";\s*q=0(\.0*)?\s*$", part)}


def names(if_none_match, etag):
    return any(one.strip().removeprefix("W/") in (etag, "*") for one in if_none_match.split(","))


def asked_range(headers, etag, size):
    """One range, as browsers ask for it; None for the whole file, which is also the right answer to any other form."""
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", headers.get("Range", ""))
    if match is None or match[0] == "bytes=-" or headers.get("If-Range", etag) != etag:
        return None
    start, end = match.groups()
    if start and end and int(end) < int(start):
        return None
    first = int(start) if start else max(size - int(end), 0)
    last = min(int(end), size - 1) if start and end else size - 1
    return "outside" if first > last else (first, last)


def addresses():
    for command in (["ip", "-4", "-o", "addr"], ["ifconfig"]):
        if shutil.which(command[0]):
            shown = subprocess.run(command, capture_output=True, text=True).stdout
            found = re.findall(r"inet (?:addr:)?(\d+\.\d+\.\d+\.\d+)", shown)
            return [address for address in found if not address.startswith(("127.", "169.254."))]
    return []


def listen():
    for port in PORTS:
        try:
            return Server(("0.0.0.0", port), Pupil)
        except OSError as error:
            reason = error.strerror
    sys.exit(f"Port {port} cannot be used ({reason}). Name another one behind the command, for example 8080.")


def announce(port):
    places = [f"{address}:{port}" for address in addresses()]
    teacher = f"http://localhost:{port}/teacher.html#{','.join(places)}"
    for place in places:
        print(f"  Pupils open  http://{place}/")
    if not places:
        print("  This computer is in no network: pupils cannot reach it.")
    print(f"  Your page    {teacher}\n\nKeep this window open. Ctrl+C ends the server.", flush=True)
    if sys.stdout.isatty():
        webbrowser.open(teacher)


server = listen()
announce(server.server_address[1])
with contextlib.suppress(KeyboardInterrupt):
    server.serve_forever()

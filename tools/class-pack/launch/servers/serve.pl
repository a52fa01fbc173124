#!/usr/bin/perl
# Serves the folder `site` to a class. Plain Perl, which macOS and most Linux systems bring. `files.tsv` says what is served, and how;
# nothing else is. Each connection carries one request and is answered by a process of its own.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use IO::Socket::INET;
use POSIX qw(WNOHANG);

my $pack    = dirname(dirname(abs_path($0)));
my @ports   = @ARGV ? ($ARGV[0]) : (8000 .. 8004);
my %endings = (br => '.br', gzip => '.gz', identity => '');
my %reasons = (
    200 => 'OK', 206 => 'Partial Content', 304 => 'Not Modified', 404 => 'Not Found',
    405 => 'Method Not Allowed', 416 => 'Range Not Satisfiable',
);
# Under the number of processes that macOS grants a person; who comes later waits in the queue.
my $most_children = 200;
# A connection on which nothing moves for so many seconds gives its process back.
my $patience = 120;

my %files;
open my $list, '<', "$pack/files.tsv" or die "files.tsv is missing: unpack the whole zip and start again.\n";
while (my $row = <$list>) {
    chomp $row;
    my ($path, $type, $cache, $hash, $encodings) = split /\t/, $row;
    $files{$path} = { type => $type, cache => $cache, hash => $hash, encodings => [split / /, $encodings] };
}
close $list;

sub answer {
    my ($client, $status, @headers) = @_;
    my $head = "HTTP/1.1 $status $reasons{$status}\r\nConnection: close\r\n";
    while (my ($name, $value) = splice @headers, 0, 2) { $head .= "$name: $value\r\n" }
    send_all($client, "$head\r\n");
}

sub refuse {
    my ($client, $method, $status, @headers) = @_;
    my $text = "$status\n";
    answer($client, $status, @headers, 'Content-Type' => 'text/plain', 'Content-Length' => length $text);
    send_all($client, $text) if $method ne 'HEAD';
}

sub send_all {
    my ($client, $bytes) = @_;
    my $sent = 0;
    while ($sent < length $bytes) {
        alarm $patience;
        my $count = syswrite $client, $bytes, length($bytes) - $sent, $sent;
        exit 0 unless $count;    # The pupil closed the page.
        $sent += $count;
    }
}

sub read_request {
    my ($client) = @_;
    my $text = '';
    alarm $patience;
    while ($text !~ /\r\n\r\n/ && length $text < 65536) { sysread($client, $text, 8192, length $text) or exit 0 }
    my ($line, @lines) = split /\r\n/, $text;
    my ($method, $target) = ($line // '') =~ m{^(\S+) (\S+) HTTP/1\.\d$} or exit 0;
    my %headers = map { /^([^:]+):\s*(.*?)\s*$/ ? (lc $1 => $2) : () } @lines;
    return ($method, $target, \%headers);
}

sub accepts {
    my ($header, $encoding) = @_;
    return 1 if $encoding eq 'identity';
    for my $part (split /,/, lc $header) {
        return $part !~ /;\s*q=0(\.0*)?\s*$/ if $part =~ /^\s*\Q$encoding\E\s*(;|$)/;
    }
    return 0;
}

sub names {
    my ($if_none_match, $etag) = @_;
    for my $one (split /,/, $if_none_match) {
        $one =~ s/^\s+|\s+$//g;
        $one =~ s/^W\///;
        return 1 if $one eq $etag || $one eq '*';
    }
    return 0;
}

# One range, as browsers ask for it; nothing for the whole file, which is also the right answer to any other form.
sub asked_range {
    my ($headers, $etag, $size) = @_;
    my ($from, $to) = ($headers->{range} // '') =~ /^bytes=(\d*)-(\d*)$/ or return;
    return if "$from$to" eq '' || ($headers->{'if-range'} // $etag) ne $etag;
    return if $from ne '' && $to ne '' && $to < $from;
    my $first = $from ne '' ? $from : $size > $to ? $size - $to : 0;
    my $last  = $from ne '' && $to ne '' && $to < $size ? $to : $size - 1;
    return ($first, $last);
}

sub serve {
    my ($client) = @_;
    my ($method, $target, $headers) = read_request($client);
    my ($path) = $target =~ m{^/([^?]*)};
    $path = 'index.html' if defined $path && $path eq '';
    return refuse($client, $method, 405, Allow => 'GET, HEAD') if $method ne 'GET' && $method ne 'HEAD';
    my $file = defined $path ? $files{$path} : undef;
    return refuse($client, $method, 404) unless $file;

    my ($encoding) = grep { accepts($headers->{'accept-encoding'} // '', $_) } @{ $file->{encodings} };
    my $etag = "\"$file->{hash}-$encoding\"";
    my @headers = (ETag => $etag, 'Cache-Control' => $file->{cache});
    push @headers, Vary => 'Accept-Encoding' if @{ $file->{encodings} } > 1;
    return answer($client, 304, @headers) if names($headers->{'if-none-match'} // '', $etag);

    open my $source, '<:raw', "$pack/site/$path$endings{$encoding}" or return refuse($client, $method, 404);
    my $size  = -s $source;
    my @range = asked_range($headers, $etag, $size);
    return refuse($client, $method, 416, 'Content-Range' => "bytes */$size") if @range && $range[0] > $range[1];
    my ($first, $last) = @range ? @range : (0, $size - 1);
    push @headers, 'Content-Type' => $file->{type}, 'Content-Length' => $last - $first + 1, 'Accept-Ranges' => 'bytes';
    push @headers, 'X-Content-Type-Options' => 'nosniff';
    push @headers, 'Content-Encoding' => $encoding if $encoding ne 'identity';
    push @headers, 'Content-Range' => "bytes $first-$last/$size" if @range;
    answer($client, @range ? 206 : 200, @headers);
    return if $method eq 'HEAD';
    seek $source, $first, 0;
    my $left = $last - $first + 1;
    while ($left > 0 && (my $count = read $source, my $piece, $left < 262144 ? $left : 262144)) {
        send_all($client, $piece);
        $left -= $count;
    }
}

sub addresses {
    my $shown = `ip -4 -o addr 2>/dev/null` || `ifconfig 2>/dev/null`;
    return grep { !/^(127|169\.254)\./ } $shown =~ /inet (?:addr:)?(\d+\.\d+\.\d+\.\d+)/g;
}

sub announce {
    my ($port) = @_;
    my @places  = map { "$_:$port" } addresses();
    my $teacher = "http://localhost:$port/teacher.html#" . join ',', @places;
    print "  Pupils open  http://$_/\n" for @places;
    print "  This computer is in no network: pupils cannot reach it.\n" unless @places;
    print "  Your page    $teacher\n\nKeep this window open. Ctrl+C ends the server.\n";
    system $^O eq 'darwin' ? 'open' : 'xdg-open', $teacher if -t STDOUT;
}

my $server;
for my $port (@ports) {
    last if $server = IO::Socket::INET->new(LocalAddr => '0.0.0.0', LocalPort => $port, Listen => 1024, ReuseAddr => 1);
}
die "Port $ports[-1] cannot be used ($!). Name another one behind the command, for example 8080.\n" unless $server;
$| = 1;
announce($server->sockport);

# A pupil who closes the page in the middle must not end the server.
$SIG{PIPE} = 'IGNORE';
my $children = 0;
while (1) {
    my $client = $server->accept or next;
    $children-- while waitpid(-1, $children < $most_children ? WNOHANG : 0) > 0 && $children > 0;
    my $child = fork;
    if (defined $child && $child == 0) {
        close $server;
        serve($client);
        exit 0;
    }
    $children++ if defined $child;
    close $client;
}

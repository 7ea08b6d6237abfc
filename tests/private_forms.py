"""Every known way to write a private address as a URL: each must be refused at every entry point."""

PRIVATE_FORMS = tuple(
    """
http://127.0.0.1/ http://localhost/ http://LOCALHOST/ http://2130706433/ http://0x7f.1/ http://0x7f000001/
http://017700000001/ http://[::1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[64:ff9b::7f00:1]/
http://169.254.169.254/latest/meta-data/ http://100.64.0.1/ http://0/ http://127.1/ http://1.1.1.1\\@127.0.0.1/
http://[2002:7f00:1::]/ http://[2002:a9fe:a9fe::]/ http://[fe80::1]/ http://[fe80::1%25lo]/ http://[fec0::1]/
http://[fc00::1]/ http://[ff02::1]/ http://[::]/ http://[::127.0.0.1]/ http://255.255.255.255/ http://224.0.0.1/
http://0.0.0.0/ http://127.0.0.1./ http://127%2e0.0.1/ http://10.0.0.1/ http://192.168.1.1/ http://172.20.0.1/
http://[3fff::1]/ http://user@127.0.0.1/ https://127.0.0.1/ http://127\uff0e0\uff0e0\uff0e1/
http://127\u30020\u30020\u30021/
""".split()  # noqa: SIM905 - a list of one form a line would hide the families
)
OTHER_SCHEMES = ("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "unix:///var/run/socket")
LOOK_ALIKES = ("http://\u24dbocalhost/", "http://\u2460\u2461\u2466.0.0.1/")

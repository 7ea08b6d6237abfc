"""Which addresses may be reached, form by form."""

from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.outbound.addresses import refusal

REFUSED = """
0.0.0.0 0.255.1.1 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254
172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1
192.168.255.255 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1
255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:100.64.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1
64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808 100::1 2001::1 2001:0:7f00:1:: 2001:1ff::1 2001:db8::1
2002:7f00:1:: 2002:a00:1:: 2002:808:808::1 2620:4f:8000::1 3fff::1 3fff:fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254
fe80::1 fec0::1 ff02::1 ff0e::1
""".split()  # noqa: SIM905 - rows of addresses read better than rows of quotes
REACHED = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 172.15.255.255 172.32.0.0
192.0.1.1 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255
::ffff:8.8.8.8 64:ff9b::808:808 2001:200::1 2606:4700:4700::1111 2a00:1450::1 3ffe::1 3fff:1000::1
""".split()  # noqa: SIM905 - rows of addresses read better than rows of quotes


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_not_public_is_refused_with_its_reason(address: str) -> None:
    assert refusal(ip_address(address))


@pytest.mark.parametrize("address", REACHED)
def test_a_public_address_is_reached(address: str) -> None:
    assert refusal(ip_address(address)) is None


@pytest.mark.parametrize("address", ["127.0.0.1", "::ffff:127.0.0.1"])
def test_an_opened_network_is_reached_in_its_plain_and_its_mapped_form(address: str) -> None:
    assert refusal(ip_address(address), (ip_network("127.0.0.0/8"),)) is None


@pytest.mark.parametrize("address", ["64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "127.0.0.1", "::1"])
def test_opening_one_network_opens_no_other_and_no_tunnel_into_it(address: str) -> None:
    opened = ip_network("10.0.0.0/8") if address == "127.0.0.1" else ip_network("127.0.0.0/8")
    assert refusal(ip_address(address), (opened,))


def test_an_ipv6_network_can_be_opened() -> None:
    assert refusal(ip_address("fd00::5"), (ip_network("fd00::/8"),)) is None


def test_the_reason_names_what_a_nat64_address_really_reaches() -> None:
    assert "127.0.0.1" in str(refusal(ip_address("64:ff9b::7f00:1")))


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_and_its_mapped_and_nat64_forms_get_the_same_verdict(address: object) -> None:
    verdicts = {
        refusal(ip_address(form)) is None for form in (f"{address}", f"::ffff:{address}", f"64:ff9b::{address}")
    }
    assert len(verdicts) == 1


@given(st.ip_addresses(v=6, network="::/0").filter(lambda address: int(address) >> 125 != 1))
def test_no_ipv6_address_outside_2000_3_is_reached_except_as_a_form_of_an_ipv4_one(address: object) -> None:
    assert refusal(ip_address(str(address))) is not None

"""Documents of official lists as their publishers lay them out, of as many made-up entries as a test wants."""

from collections.abc import Iterable

SDN_NAMESPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"


def sdn_xml(numbers: Iterable[int], day: str = "06/01/2021", *, declared: int | None = None) -> bytes:
    """Write an SDN.XML; ``declared`` is the record count in its header, the true one unless a test lies."""
    entries = [_sdn_entry(number) for number in numbers]
    count = len(entries) if declared is None else declared
    head = f"<Publish_Date>{day}</Publish_Date><Record_Count>{count}</Record_Count>"
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sdnList xmlns="{SDN_NAMESPACE}">'
        f"<publshInformation>{head}</publshInformation>\n{''.join(entries)}</sdnList>\n"
    ).encode()


def _sdn_entry(number: int) -> str:
    return (
        f"<sdnEntry><uid>{number}</uid><lastName>EXAMPLE COMPANY NUMBER {number}</lastName><sdnType>Entity</sdnType>"
        "<programList><program>SDGT</program></programList></sdnEntry>\n"
    )


def sdn_csv(numbers: Iterable[int]) -> bytes:
    """Write a legacy sdn.csv."""
    rows = [f'{number},"EXAMPLE COMPANY NUMBER {number}",-0- ,"SDGT"' + ",-0- " * 8 for number in numbers]
    return "".join(f"{row}\r\n" for row in rows).encode() + b"\x1a"


def un_xml(numbers: Iterable[int], day: str = "2021-06-01") -> bytes:
    """Write a list of the Security Council: one entity, and a person for each number."""
    persons = "".join(
        f"<INDIVIDUAL><FIRST_NAME>Example Person {number}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>"
        f"<REFERENCE_NUMBER>QDi.{number:03}</REFERENCE_NUMBER></INDIVIDUAL>\n"
        for number in numbers
    )
    entity = (
        "<ENTITY><FIRST_NAME>Example Company</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>"
        "<REFERENCE_NUMBER>QDe.001</REFERENCE_NUMBER></ENTITY>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="{day}T00:00:00Z">'
        f"<INDIVIDUALS>{persons}</INDIVIDUALS><ENTITIES>{entity}</ENTITIES></CONSOLIDATED_LIST>\n"
    ).encode()

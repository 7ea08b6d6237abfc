"""The answer to how long one list came behind another with the same party."""

from collections.abc import Iterable

from tracker.answers.notation import Answer
from tracker.answers.standing import Standing
from tracker.domain.lags import Appearance, appearance, lags


def lag_answers(stood: Iterable[Standing]) -> list[Answer]:
    """Tell the lag of each later list of a party behind each earlier one."""
    came = [coming for one in stood if (coming := _coming(one)) is not None]
    return [
        {"from": _appearance(lag.first), "to": _appearance(lag.then), "days": lag.days, "bound": lag.bound}
        for lag in lags(came)
    ]


def _coming(one: Standing) -> Appearance | None:
    if one.first_seen is None or one.content is None:
        return None
    is_baseline = one.first_seen == one.records_begin
    listed_on = one.content.get("listed_on")
    return appearance(one.row.source_key, one.row.ref, listed_on, one.first_seen.date(), is_baseline=is_baseline)


def _appearance(came: Appearance) -> Answer:
    return {"source": came.source, "ref": came.ref, "on": came.on.isoformat(), "basis": came.basis}

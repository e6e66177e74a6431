"""What is told of a reader's curve: findings in order, each with a sign and a sentence."""

from dataclasses import dataclass, field
from typing import Any

from autograder.diagnosis.words import number
from autograder.sentences import say

MOST = 5            # places of one kind that are told
MARKS = {"good": "✓", "bad": "✗", "note": "·"}


@dataclass
class Said:
    """What is told, in order: findings with an id, a sign ("good", "bad" or "note") and a sentence."""

    findings: list[dict[str, str]] = field(default_factory=list)

    def tell(self, id: str, sign: str, **gaps: Any) -> None:
        numbers = {name: number(float(value)) if isinstance(value, float) else value for name, value in gaps.items()}
        self.findings.append({"id": id, "sign": sign, "says": say(f"own.{id}", **numbers)})

    def has(self, id: str) -> bool:
        return any(each["id"] == id for each in self.findings)


def listed(places):
    """The first places in words, and how many there are."""
    shown = ", ".join(number(float(place)) for place in places[:MOST])
    return {"places": shown + (" …" if len(places) > MOST else ""), "count": len(places)}

"""The proof's figures from the results of its trials: plain data, the same for people, the page and the README."""

from autograder.exercises.table import table

KINDS = ("wrong", "right", "mutant", "machine", "styled", "stub", "solved")


def figures(results, seconds):
    """The JSON contract of `autograder proof`: totals first, then every entry that a page may show."""
    by_kind = {kind: [r for r in results if r["kind"] == kind] for kind in KINDS}
    wrong, right, mutants = by_kind["wrong"], by_kind["right"], by_kind["mutant"]
    survivors = [r for r in mutants if not r["killed"] and not r["reason"]]
    equivalent = [r for r in mutants if not r["killed"] and r["reason"]]
    return {
        "wrong_total": len(wrong),
        "wrong_refused": sum(not r["passed"] for r in wrong),
        "wrong_named": sum(r["message"] == r["expects"] for r in wrong),
        "right_total": len(right),
        "right_refused": sum(not r["passed"] for r in right),
        "mutants_total": len(mutants),
        "mutants_killed": sum(r["killed"] for r in mutants),
        "mutants_equivalent": len(equivalent),
        **machine(by_kind["machine"]),
        "styled_total": len(by_kind["styled"]),
        "styled_refused": [brief(r, "id", "style", "check") for r in by_kind["styled"] if not r["passed"]],
        "survivors": [brief(r, "exercise", "function", "change") for r in survivors],
        "stub_points": {r["exercise"]: r["points"] for r in by_kind["stub"]},
        "solved": {r["exercise"]: brief(r, "points", "max_points") for r in by_kind["solved"]},
        "slowest": slowest(results),
        "seconds": round(seconds, 1),
        "misnamed": [brief(r, "id", "expects", "message", "check") for r in wrong if r["message"] != r["expects"]],
        "refused": [brief(r, "id", "message", "check") for r in right if not r["passed"]],
        "let_through": [r["id"] for r in wrong if r["passed"]],
        "wrong": [brief(r, "id", "exercise", "function", "says", "source", "message", "check", "told")
                  for r in ordered(wrong)],
        "right": [brief(r, "id", "exercise", "function", "says") for r in ordered(right)],
        "mutants": {name: mutants_of(mutants, name) for name in tried(results)},
        "equivalent": [brief(r, "exercise", "function", "change", "reason", "points") for r in ordered(equivalent)],
    }


def machine(results):
    """The programs made by machine: how many were refused, and what a learner is told of those looked at."""
    total, equivalent, shown, named, located = (sum(r[name] for r in results) for name in (
        "total", "equivalent", "shown", "named", "located"))
    through, neither = ([brief(r, "exercise", "function", "id") | {"change": each} for r in results for each in r[name]]
                        for name in ("let_through", "neither"))
    return {"machine_from": len(results), "machine_total": total, "machine_equivalent": equivalent,
            "machine_refused": total - equivalent - len(through), "machine_let_through": sorted(through, key=str),
            "machine_shown": shown, "machine_named": named, "machine_located": located,
            "machine_neither": sorted(neither, key=str)}


def tried(results):
    """The exercises that were tried, in the order of the book."""
    return [name for name in table() if any(r["exercise"] == name for r in results)]


def brief(result, *names):
    return {name: result[name] for name in names}


def ordered(results):
    """In the order of the book, then of the functions, then of the ids: the same in every run."""
    place = {name: position for position, name in enumerate(table())}
    return sorted(results, key=lambda r: (place[r["exercise"]], r["function"], r.get("id") or r["change"]))


def mutants_of(mutants, exercise):
    mine = [r for r in mutants if r["exercise"] == exercise]
    return {"total": len(mine), "killed": sum(r["killed"] for r in mine),
            "equivalent": sum(not r["killed"] and bool(r["reason"]) for r in mine)}


def slowest(results):
    """For each exercise: the time of one check of the solution, and of the slowest answer of the catalogue."""
    found = {}
    for name in tried(results):
        entries = [r for r in results if r["exercise"] == name and r["kind"] in ("wrong", "right")]
        worst = max(entries, key=lambda r: r["seconds"])
        solved = next(r for r in results if r["exercise"] == name and r["kind"] == "solved")
        found[name] = {"solved": round(solved["seconds"], 4), "slowest": round(worst["seconds"], 4), "id": worst["id"]}
    return found


def faults(f):
    """What keeps this proof from being one, as sentences; none if the grader holds."""
    return [
        *(f"The wrong answer {id} is let through." for id in f["let_through"]),
        *(f"The right answer {r['id']} is refused by {r['check']} ({r['message']})." for r in f["refused"]),
        *(f"The right answer {r['id']}, {r['style']}, is refused by {r['check']}." for r in f["styled_refused"]),
        *(f"A program made by machine from {r['id']} is let through: {r['change']}." for r in f["machine_let_through"]),
        *(f"A mutant survives in {s['exercise']}, {s['function']}: {s['change']}." for s in f["survivors"]),
        *(f"The untouched stub of {name} earns {n:g} points." for name, n in f["stub_points"].items() if n),
        *(f"The solution of {name} earns {s['points']:g} of {s['max_points']:g} points."
          for name, s in f["solved"].items() if s["points"] != s["max_points"]),
    ]


def text(f):
    """The figures for people."""
    alive = f["mutants_total"] - f["mutants_equivalent"]
    lines = [
        f"wrong answers   {f['wrong_refused']} of {f['wrong_total']} refused, "
        f"{f['wrong_named']} with the right message first ({100 * f['wrong_named'] / f['wrong_total']:.1f} %)",
        f"right answers   {f['right_refused']} of {f['right_total']} refused",
        f"mutants         {f['mutants_killed']} of {alive} caught; {f['mutants_equivalent']} more change nothing",
        f"other styles    {len(f['styled_refused'])} of {f['styled_total']} right answers in other styles refused",
        f"made by machine {f['machine_refused']} of {f['machine_total'] - f['machine_equivalent']} refused, from "
        f"{f['machine_from']} right answers; {f['machine_equivalent']} more change nothing; of {f['machine_shown']} "
        f"looked at {f['machine_named']} named, {f['machine_located']} located",
        f"stubs           {sum(f['stub_points'].values()):g} points in {len(f['stub_points'])} exercises",
        f"time            {f['seconds']:g} s in all; one check of a solution, and the slowest of the catalogue:",
        *(f"  {name:<15} {1000 * s['solved']:6.1f} ms  {1000 * s['slowest']:6.1f} ms  {s['id']}"
          for name, s in f["slowest"].items()),
    ]
    misnamed = [f"misnamed        {m['id']}: {m['message']} instead of {m['expects']}" for m in f["misnamed"]]
    return "\n".join([*lines, *misnamed, *(f"FAULT           {fault}" for fault in faults(f))])

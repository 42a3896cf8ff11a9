"""What a study must be like, judged from outside: by reading study.db, the folders and /proc without a line of Vernier's."""
import collections
import json
import math
import os
import pathlib
import re
import sqlite3
import subprocess

from trainer import loss

STEPS = 12


class Broken(Exception):
    """Something that must hold does not."""


def require(holds, *what):
    if not holds:
        raise Broken(" ".join(map(str, what)))


def processes_of(mark):
    """(pid, program) of all processes that have CAMPAIGN=mark in their environment."""
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit() or int(entry) == os.getpid():
            continue
        try:
            environment = pathlib.Path("/proc", entry, "environ").read_bytes()
            words = pathlib.Path("/proc", entry, "cmdline").read_bytes().split(b"\0")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        if f"CAMPAIGN={mark}".encode() not in environment.split(b"\0"):
            continue
        program = os.path.basename(words[0]).decode()
        if program.startswith("python"):
            program = "trainer" if any(word.endswith(b"trainer.py") for word in words) else program
        found.append((int(entry), program))
    return found


def ledger_of(path):
    """{trial: [(start, "begin" or "end", step)]} as the trainers noted it."""
    notes = collections.defaultdict(list)
    if path.exists():
        for line in path.read_text().splitlines():
            trial, start, what, step = line.split()
            notes[int(trial)].append((start, what, int(step)))
    return notes


def rows_of(study):
    """All rows, by table, each as a dictionary. The database is read from a copy, so that looking at it changes nothing."""
    tables = {}
    database = sqlite3.connect(f"file:{study}/study.db?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    try:
        require(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "study.db is damaged")
        require(not database.execute("PRAGMA foreign_key_check").fetchall(), "study.db has rows of trials that it does not have")
        for table in ("trial", "report", "decision"):
            tables[table] = [dict(row) for row in database.execute(f"SELECT * FROM {table}")]
    finally:
        database.close()
    return tables


def good_ends(study):
    """{trial: start} of the trials whose folder says that their command ended well."""
    ends = {}
    for folder in study.glob("trials/[0-9][0-9][0-9][0-9][0-9][0-9]"):
        try:
            record = json.loads((folder / "exit.json").read_text())
            start = json.loads((folder / "start.json").read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            continue
        if record.get("kind") == "exited" and record.get("code") == 0 and not record.get("interrupted"):
            ends[int(folder.name)] = start.get("id")
    return ends


def check_reports(trial, reports, may_go_on):
    """Each step once, in order, with the value that the trainer computes. `may_go_on`: the trial may have repeated a step."""
    x = json.loads(trial["configuration"])["x"]
    for place, report in enumerate(sorted(reports, key=lambda row: row["seq"])):
        where = f"trial {trial['id']}, report {place}:"
        require(report["seq"] == place, where, "has the place", report["seq"])
        require(report["step"] == place + 1, where, "is of step", report["step"])
        require(report["value"] == loss(x, place + 1), where, "is", report["value"], "instead of", loss(x, place + 1))
        require(report["fold"] == 0 and (report["count"] == 1 or may_go_on), where, "counts", report["count"], "times")


def check_trial(trial, reports, notes, scene):
    name = f"trial {trial['id']}"
    begins = sum(what == "begin" for _, what, _ in notes)
    pauses = len(json.loads(trial["pauses"]))
    require(trial["state"] in scene.states, name, "is", trial["state"], trial["failure"])
    require(begins <= 1 + trial["retries"] + pauses + scene.reruns, name, "began", begins, "times, with", trial["retries"], "retries")
    check_reports(trial, reports, pauses > 0 or scene.keeps_checkpoints)
    if trial["state"] == "Complete":
        require(len(reports) == STEPS, name, "is complete with", len(reports), "reports")
        require(trial["objective"] == reports[-1]["value"], name, "has the objective", trial["objective"])
        good = [start for start, what, _ in notes if what == "end"]
        is_found = not trial["start_id"] and scene.reruns > 0  # its start.json was lost: the folder told the rest
        require(good and (is_found or trial["start_id"] in good), name, "is complete, but no start of it ended well")
    elif trial["state"] in ("Stopped", "Paused"):
        require(reports, name, "was stopped without a report")


def check_folders(study, trials, keeps_earlier):
    """`keeps_earlier`: folders may be lost, and what a start left that is not known any more may be kept under another name."""
    names = sorted(path.name for path in (study / "trials").iterdir())
    for trial in trials:
        if trial["started_ms"] is not None and not keeps_earlier:
            require(f"{trial['id']:06}" in names, "trial", trial["id"], "has no folder")
    if keeps_earlier:
        names = [name for name in names if not re.fullmatch(r"\d{6}-earlier-\d+", name)]
    strangers = [name for name in names if not (name.isdigit() and int(name) < len(trials))]
    require(not strangers, "folders of no trial:", *strangers)


def check_best(program, study, trials):
    """`vernier-cli` must call best what is best."""
    answer = subprocess.run([program, "export", "--format", "json", str(study)], capture_output=True, text=True, timeout=60)
    require(answer.returncode == 0, "export:", answer.stderr)
    complete = [trial for trial in trials if trial["state"] == "Complete"]
    best = min(complete, key=lambda trial: (trial["objective"], trial["id"]))
    require(json.loads(answer.stdout).get("x") == json.loads(best["configuration"])["x"], "the best is trial", best["id"], "not:", answer.stdout)


def check(program, study, ledger, scene, trial_count):
    """All that must hold of a study that has run to its end. Raises Broken."""
    tables = rows_of(study)
    notes = ledger_of(ledger)
    trials = tables["trial"]
    require([trial["id"] for trial in trials] == list(range(len(trials))), "trials are lost: there are", [trial["id"] for trial in trials])
    require(len(trials) == trial_count, "there are", len(trials), "trials instead of", trial_count)
    require(set(notes) <= set(range(len(trials))), "a trial ran that has no row")
    reports = collections.defaultdict(list)
    for report in tables["report"]:
        reports[report["trial"]].append(report)
    for trial in trials:
        check_trial(trial, reports[trial["id"]], notes[trial["id"]], scene)
    stops = collections.Counter(row["trial"] for row in tables["decision"] if row["verdict"] == 1 and not row["is_overridden"])
    require(not stops or max(stops.values()) == 1, "a trial was stopped twice:", stops)
    require(not [trial for trial in trials if trial["state"] == "Stopped" and scene.rule and trial["id"] not in stops], "stopped without a decision")
    require(all(math.isfinite(trial["objective"]) for trial in trials if trial["state"] == "Complete"), "an objective is no number")
    check_folders(study, trials, scene.reruns > 0)
    check_best(program, study, trials)

#!/usr/bin/env python3
"""The engine protocol in Python, without the package `vernier`: finds the smallest (x - 0.3)^2 + layers."""
import json
import subprocess

engine = subprocess.Popen(["vernier-cli", "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(**request):
    engine.stdin.write(json.dumps(request) + "\n")
    engine.stdin.flush()
    answer = json.loads(engine.stdout.readline())
    if "error" in answer:
        raise SystemExit(answer["error"]["message"])
    return answer


ask(op="create", objective={"goal": "minimize"}, seed=1, parameters=[
    {"name": "x", "type": "continuous", "min": 0, "max": 1},
    {"name": "layers", "type": "integer", "min": 1, "max": 4},
])
best = None
for _ in range(25):
    trial = ask(op="ask")["trials"][0]
    value = (trial["params"]["x"] - 0.3) ** 2 + trial["params"]["layers"]
    ask(op="tell", id=trial["id"], value=value)
    if best is None or value < best[0]:
        best = (value, trial["params"])
ask(op="close")
print("best:", best[0], "x:", best[1]["x"], "layers:", best[1]["layers"])

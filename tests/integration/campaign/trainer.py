"""The trainer of the campaigns. What it prints follows from its arguments, so that anybody can tell what a trial must have reported.

Arguments: X STEPS MILLISECONDS [CHECKPOINT_FOLDER]. Prints a loss for each step, waiting before it. With a checkpoint folder it goes
on after the step that the folder holds. In CAMPAIGN_LEDGER, which no Vernier knows, it notes each beginning and each good end.
"""
import os
import sys
import time


def loss(x, step):
    return x + 1 / step


def note(*words):
    text = " ".join([os.environ["VERNIER_TRIAL"], os.environ["VERNIER_COOKIE"], *map(str, words)]) + "\n"
    with open(os.environ["CAMPAIGN_LEDGER"], "ab", buffering=0) as ledger:
        ledger.write(text.encode())


def saved_step(folder):
    try:
        with open(folder + "/step") as file:
            return int(file.read())
    except FileNotFoundError:
        return 0


def save_step(folder, step):
    with open(folder + "/step.part", "w") as file:
        file.write(str(step))
    os.rename(folder + "/step.part", folder + "/step")


def main():
    x, steps, wait_ms = float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    checkpoint = sys.argv[4] if len(sys.argv) > 4 else None
    first = 1 + (saved_step(checkpoint) if checkpoint else 0)
    note("begin", first)
    for step in range(first, steps + 1):
        time.sleep(wait_ms / 1000)
        print(f"epoch {step} loss={loss(x, step)!r}", flush=True)
        if checkpoint:
            save_step(checkpoint, step)
    note("end", steps)


if __name__ == "__main__":
    main()

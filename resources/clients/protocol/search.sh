#!/bin/bash
# The engine protocol in bash: finds the smallest (x - 0.3)^2 + layers.
set -eu
coproc engine { vernier-cli serve; }

ask() {
    printf '%s\n' "$1" >&"${engine[1]}"
    IFS= read -r answer <&"${engine[0]}"
    case $answer in '{"error"'*) echo "$answer" >&2; exit 1 ;; esac
}
# number NAME: the number under that name in the answer.
number() { sed -E "s/.*\"$1\":([-+.0-9eE]+).*/\1/" <<<"$answer"; }

x='{"name":"x","type":"continuous","min":0,"max":1}' layers='{"name":"layers","type":"integer","min":1,"max":4}'
ask "{\"op\":\"create\",\"objective\":{\"goal\":\"minimize\"},\"seed\":1,\"parameters\":[$x,$layers]}"
best=
for _ in {1..25}; do
    ask '{"op":"ask"}'
    id=$(number id) x=$(number x) layers=$(number layers)
    value=$(LC_ALL=C awk -v x="$x" -v layers="$layers" 'BEGIN { printf "%.9g", (x - 0.3)^2 + layers }')
    ask "{\"op\":\"tell\",\"id\":$id,\"value\":$value}"
    if [ -z "$best" ] || LC_ALL=C awk -v a="$value" -v b="$best" 'BEGIN { exit !(a < b) }'; then
        best=$value line="best: $value x: $x layers: $layers"
    fi
done
ask '{"op":"close"}'
echo "$line"

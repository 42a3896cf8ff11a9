# To be sourced: what packaging/run and packaging/test share.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
name=packaging/$(basename "$0")

fail() { echo "$name: $*" >&2; exit 1; }

# quietly TITLE COMMAND...: one line at the start, one at each tenth of a build; its whole output, but only if it fails.
quietly() {
    local title=$1 log line next=10 started=$SECONDS
    shift
    log=$(mktemp)
    echo "== $title"
    if ! "$@" 2>&1 | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            local percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
            if [ $percent -ge $next ] && [ "${BASH_REMATCH[2]}" -gt 20 ]; then
                echo "   $percent % of ${BASH_REMATCH[2]} steps, $((SECONDS - started)) s"
                next=$((percent - percent % 10 + 10))
            fi
        fi
    done; then
        cat "$log"
        rm -f "$log"
        fail "$title: failed"
    fi
    rm -f "$log"
}

# build PRESET TARGET...: configures and builds those targets of a preset.
build() {
    local preset=$1
    shift
    quietly "configuring $preset" cmake --preset "$preset"
    quietly "building $preset" cmake --build --preset "$preset" --target "$@"
}

"$root/packaging/install-dependencies" "${dependencies[@]}"
cd "$root"

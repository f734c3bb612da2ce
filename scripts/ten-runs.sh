#!/usr/bin/env bash
# Runs the whole suite ten times in a row, says how long each run took, and stops at the first that fails.
set -uo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for run in 1 2 3 4 5 6 7 8 9 10; do
  from=$SECONDS
  if ! npm test >"$log" 2>&1; then
    cat "$log"
    echo "run $run failed after $((SECONDS - from)) s"
    exit 1
  fi
  echo "run $run: $((SECONDS - from)) s, $(grep -E '^[0-9]+ passed' "$log" | tail -n 1)"
done

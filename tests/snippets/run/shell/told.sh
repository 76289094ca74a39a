# Read by bash before a source: tells, within what the source prints, which of its lines is about to run.
unset BASH_ENV
exec 9>&1

_told() {
  case $2 in
    "[[ "* | "[ "* | "test "*) printf '\036%d assertion\036' "$1" >&9 ;;
    "exit"* | "exec "*) printf '\036%d exit\036' "$1" >&9 ;;
    *) printf '\036%d\036' "$1" >&9 ;;
  esac
}

trap '_told "$LINENO" "$BASH_COMMAND"' DEBUG

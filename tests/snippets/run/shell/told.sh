# Read by bash before a source: tells, within what the source prints, which of its lines is about to run, and how it ends.
unset BASH_ENV
exec 9>&1

_told() {
  case $2 in
    "[[ "* | "[ "* | "test "*) printf '\036%d assertion\036' "$1" >&9 ;;
    *) printf '\036%d line\036' "$1" >&9 ;;
  esac
}

# A file that calls `exit` was not read to its end; what `exec` has put in its place tells nothing more.
_ended() {
  if [[ $2 =~ ^((builtin|command)[[:space:]]+)*exit([[:space:]]|$) ]]; then
    printf '\036%d exit\036' "$1" >&9
  elif [[ $1 == 0 ]]; then
    printf '\0360 end\036' >&9
  else
    printf '\036%d failed\036' "$1" >&9
  fi
}

trap '_told "$LINENO" "$BASH_COMMAND"' DEBUG
trap '_ended "$?" "$BASH_COMMAND"' EXIT

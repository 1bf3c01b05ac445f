# Sourced by installer/setup, run and test: steps that print their seconds, and a locale that knows Chinese file names.

case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

seconds_since() { # milliseconds of the start; prints 1.2
    local spent=$(($(date +%s%3N) - $1))
    printf '%d.%d' $((spent / 1000)) $((spent % 1000 / 100))
}

# look NAME COMMAND...: as step, for what takes no time and prints nothing: one line.
look() {
    local name=$1 start
    shift
    start=$(date +%s%3N)
    "$@"
    printf '— %s：%s 秒\n' "$name" "$(seconds_since "$start")"
}

# step NAME COMMAND...: runs the command in this shell and prints its name and seconds; its end code is the command's.
step() {
    local name=$1 start code=0
    shift
    start=$(date +%s%3N)
    printf '— %s …\n' "$name"
    "$@" || code=$?
    if [ "$code" -eq 0 ]; then
        printf '  %s：%s 秒\n' "$name" "$(seconds_since "$start")"
    else
        printf '  %s：没有成功，%s 秒\n' "$name" "$(seconds_since "$start")"
    fi
    return "$code"
}

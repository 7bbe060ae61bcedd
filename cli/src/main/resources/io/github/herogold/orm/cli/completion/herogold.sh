# Completion of herogold in bash and zsh.
# To install it: herogold generate-completion >>~/.bashrc, or ~/.zshrc

# The names of the commands.
_herogold_commands() {
    printf '%s\n' @COMMANDS@
}

# What may stand behind a command: options, those that take a value with its kind behind an equals
# sign, and the kind of its argument.
_herogold_options() {
    case $1 in
@OPTIONS@
    esac
}

# The kind of the value that an option of a command takes; nothing if it takes none.
_herogold_value() {
    local option
    for option in $(_herogold_options "$1"); do
        case $option in "$2="*) printf '%s' "${option#*=}" ;; esac
    done
}

# The kind of the argument that a command takes, if its names can be told.
_herogold_argument() {
    local argument
    for argument in $(_herogold_options "$1"); do
        case $argument in -*) ;; *) printf '%s' "$argument" ;; esac
    done
}

# Reads the arguments up to the cursor. Sets the command, its directory, and of the last argument what
# is typed of it and what kind it has to be.
_herogold_read() {
    local previous=
    _herogold_command= _herogold_dir=
    while [ $# -gt 1 ]; do
        case $1 in
            --dir) _herogold_dir=$2 ;;
            --dir=*) _herogold_dir=${1#*=} ;;
            -*) ;;
            *) [ -n "$_herogold_command" ] || _herogold_command=$1 ;;
        esac
        previous=$1
        shift
    done
    _herogold_typed=$1
    case $1 in
        --*=*)
            _herogold_typed=${1#*=}
            _herogold_kind=$(_herogold_value "$_herogold_command" "${1%%=*}")
            ;;
        *) _herogold_kind=$(_herogold_value "$_herogold_command" "$previous") ;;
    esac
    [ -z "$_herogold_kind" ] || return 0
    case $1 in
        -*) ;;
        *) _herogold_kind=$(_herogold_argument "$_herogold_command") ;;
    esac
    [ -n "$_herogold_command" ] || _herogold_kind=command
    [ -n "$_herogold_kind" ] || _herogold_kind=option
}

# The migrations in the directory that the command would look into.
_herogold_migrations() {
    local dir=${_herogold_dir:-${HEROGOLD_DIR:-}}
    if [ -z "$dir" ] && [ -f herogold.properties ]; then
        dir=$(sed -n 's/^[[:space:]]*dir[[:space:]]*[=:][[:space:]]*//p' herogold.properties)
    fi
    # Names of this form alone, which mean nothing else to a shell.
    command ls "${dir:-migrations}" 2>/dev/null | sed -n \
        -e 's/^\([0-9]\{8\}[A-Za-z0-9_]*\)\.sql$/\1/p' \
        -e 's/^\([0-9]\{8\}[A-Za-z0-9_]*\)\.java$/\1/p'
}

# All that what is being typed may become, but for files.
_herogold_candidates() {
    local option
    case $_herogold_kind in
        command) _herogold_commands ;;
        migration) _herogold_migrations ;;
        option)
            for option in $(_herogold_options "$_herogold_command"); do
                case $option in -*) printf '%s\n' "${option%%=*}" ;; esac
            done
            ;;
    esac
}

_herogold_in_bash() {
    # Not COMP_WORDS, which are split at each colon and equals sign.
    local line=${COMP_LINE:0:COMP_POINT} words candidate
    read -ra words <<<"$line"
    [[ $line != *[[:space:]] ]] || words+=("")
    _herogold_read "${words[@]:1}"
    # What stands before the last of them is not replaced.
    local last=${words[${#words[@]}-1]} breaks=${COMP_WORDBREAKS//[^:=]/} kept=
    [[ -z $breaks ]] || kept=${last%"${last##*[$breaks]}"}
    COMPREPLY=()
    while IFS= read -r candidate; do
        [[ $candidate != "$_herogold_typed"* ]] ||
            { candidate=${last%"$_herogold_typed"}$candidate && COMPREPLY+=("${candidate#"$kept"}"); }
    done < <(_herogold_candidates_in_bash)
    # Bash of macOS cannot be told that these are files.
    case $_herogold_kind in directory | path)
        ! type compopt >/dev/null 2>&1 || compopt -o filenames
        ;;
    esac
}

_herogold_candidates_in_bash() {
    case $_herogold_kind in
        directory) compgen -d -- "$_herogold_typed" ;;
        path) compgen -f -- "$_herogold_typed" ;;
        *) _herogold_candidates ;;
    esac
}

_herogold_in_zsh() {
    _herogold_read "${words[@]:1:$((CURRENT - 2))}" "$PREFIX"
    case $PREFIX in --*=*) compset -P '*=' ;; esac
    case $_herogold_kind in
        directory) _files -/ ;;
        path) _files ;;
        *) compadd -- $(_herogold_candidates) ;;
    esac
}

if [ -n "${ZSH_VERSION:-}" ]; then
    type compdef >/dev/null 2>&1 || { autoload -Uz compinit && compinit -i; }
    compdef _herogold_in_zsh herogold
elif [ -n "${BASH_VERSION:-}" ]; then
    complete -F _herogold_in_bash herogold
fi

#!/usr/bin/env bash
# Installs the system packages whose programs are missing, on Debian and Ubuntu, or says which command does.
#
# Usage: tools/system.sh WANTED… [--optional WANTED…]
# WANTED is PROGRAM,…=PACKAGE,…: any one of the programs (or paths) will do, and the packages are tried in turn,
# because Debian and Ubuntu name some of them differently. One that cannot be had drags no other along.
# Exit code 1: a wanted one is missing. An optional one costs a sentence only.
set -u

missing() {   # of WANTED…, those none of whose programs is here
    local wanted program
    for wanted in "$@"; do
        for program in $(tr , ' ' <<<"${wanted%%=*}"); do
            if command -v "$program" >/dev/null 2>&1 || [ -e "$program" ]; then continue 2; fi
        done
        echo "$wanted"
    done
}

packages() { local wanted; for wanted in "$@"; do wanted=${wanted#*=}; echo "${wanted%%,*}"; done; }   # each one's first

apt() { DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get "$@" >/dev/null 2>&1 </dev/null; }

install() { apt install -y -qq --no-install-recommends "$@"; }

may_install() {   # root or sudo without a password; a person at a terminal is asked before sudo
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=(env)
    if [ "$(id -u)" -eq 0 ]; then return 0; fi
    as_root=(sudo -n env)
    sudo -n true 2>/dev/null || return 1
    [ -t 0 ] || return 0
    local answer
    read -r -p "Install $* with sudo apt-get? [Y/n] " answer && [[ ! $answer =~ ^[Nn] ]]
}

required=() optional=() into=required
for word in "$@"; do
    if [ "$word" = --optional ]; then into=optional; continue; fi
    if [ $into = required ]; then required+=("$word"); else optional+=("$word"); fi
done

mapfile -t absent < <(missing ${required[@]+"${required[@]}"} ${optional[@]+"${optional[@]}"})
[ ${#absent[@]} -gt 0 ] || exit 0
mapfile -t names < <(packages "${absent[@]}")
if may_install "${names[@]}"; then
    echo "Installing ${names[*]} with apt-get."
    apt update -qq
    install "${names[@]}" || for wanted in "${absent[@]}"; do
        for package in $(tr , ' ' <<<"${wanted#*=}"); do install "$package" && break; done
    done
fi

mapfile -t absent < <(missing ${optional[@]+"${optional[@]}"})
[ ${#absent[@]} -eq 0 ] || echo "Not here, so their tests are skipped: $(packages "${absent[@]}" | tr '\n' ' ')"
mapfile -t absent < <(missing ${required[@]+"${required[@]}"})
[ ${#absent[@]} -gt 0 ] || exit 0
mapfile -t names < <(packages "${absent[@]}")
echo "Missing: ${names[*]}. Install them with: sudo apt-get install ${names[*]}" >&2
exit 1

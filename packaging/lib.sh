# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154 # postroom_root is the sourcing script's
# What packaging/run, tests/run and packaging/lint share: the packages, and the building. To be sourced after
# postroom_root is set. Everything said here goes to stderr; stdout belongs to the program.

say()
{
    printf '%s\n' "$*" >&2
}

# The packages of the given sections of packages.debian that are wanted here, one a line.
wanted_packages()
{
    local wanted=" $* " section package unless command
    while read -r section package unless command _; do
        case "$section" in '' | '#'*) continue ;; esac
        case "$wanted" in *" $section "*) ;; *) continue ;; esac
        if [ "$unless" = unless ] && command -v "$command" >/dev/null; then
            continue
        fi
        printf '%s\n' "$package"
    done <"$postroom_root/packaging/packages.debian"
}

# Of the names given those that are not installed, one a line. One question to dpkg, which takes some milliseconds.
missing_packages()
{
    local installed package
    installed=$'\n'$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)$'\n'
    for package; do
        case "$installed" in
            *$'\n'"installed $package"$'\n'*) ;;
            *) printf '%s\n' "$package" ;;
        esac
    done
}

# apt-get as root: as we are, or through sudo.
as_root_apt_get()
{
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"
    if [ "$(id -u)" -ne 0 ]; then
        set -- sudo "$@"
    fi
    "$@" </dev/null >&2
}

# Whether apt knows a version of each package named.
apt_knows()
{
    apt-cache show --no-all-versions "$@" >/dev/null 2>&1
}

# Installs what the sections given name and this machine lacks. Asks apt only where something is missing.
install_missing()
{
    local package wanted=() missing=() unknown=()
    while read -r package; do wanted+=("$package"); done < <(wanted_packages "$@")

    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        local tool
        for tool in cmake ninja c++; do
            if ! command -v "$tool" >/dev/null; then
                say "Postroom: this system has no apt, so you will have to install what Postroom needs: the counterparts of"
                say "    ${wanted[*]}"
                say "(Debian's names). There is no \"$tool\" here yet."
                exit 1
            fi
        done
        return
    fi

    while read -r package; do missing+=("$package"); done < <(missing_packages "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi

    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "Postroom: these packages are missing, and without sudo this script may not install them. As root, run"
        say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        say "and then this script again."
        exit 1
    fi

    say "Postroom: installing with apt: ${missing[*]}"
    local updated=no
    if ! apt_knows "${missing[@]}"; then
        as_root_apt_get update || say "Postroom: apt could not renew its package lists; trying with those it has."
        updated=yes
        for package in "${missing[@]}"; do
            apt_knows "$package" || unknown+=("$package")
        done
        if [ ${#unknown[@]} -ne 0 ]; then
            say "Postroom: apt has no package named ${unknown[*]}."
            say "Postroom is made for Debian 12 and Ubuntu 24.04 or newer; on Ubuntu the \"universe\" component must be on:"
            say "    sudo add-apt-repository universe"
            exit 1
        fi
    fi
    if ! as_root_apt_get install -y --no-install-recommends "${missing[@]}"; then
        # Lists that are some weeks old name versions that the mirror no longer has.
        if [ "$updated" = no ] && as_root_apt_get update \
            && as_root_apt_get install -y --no-install-recommends "${missing[@]}"; then
            return
        fi
        say "Postroom: apt could not install what is missing; its own words are above."
        exit 1
    fi
}

# Whether the build folder belongs to another tree: it was moved or copied, and ninja remembers the old places.
is_foreign()
{
    [ -f "$1/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$postroom_root" "$1/CMakeCache.txt"
}

# Builds a preset's target (without one: all of it), configuring first where it must. What is up to date is left alone.
build_preset()
{
    local preset=$1
    local build=$postroom_root/build/$preset
    shift
    if is_foreign "$build"; then
        rm -rf -- "$build"
    fi
    if [ ! -f "$build/build.ninja" ] || [ "$postroom_root/CMakePresets.json" -nt "$build/build.ninja" ]; then
        local fresh=()
        if [ -f "$build/CMakeCache.txt" ]; then
            fresh=(--fresh)
        fi
        say "Postroom: building the \"$preset\" preset in $build. The first time takes some minutes."
        if ! (cd "$postroom_root" && cmake --preset "$preset" ${fresh[@]+"${fresh[@]}"}) </dev/null >&2; then
            say "Postroom: CMake could not prepare the build; its own words are above."
            exit 1
        fi
    fi
    if ! (cd "$postroom_root" && cmake --build "$build" "$@") </dev/null >&2; then
        say "Postroom: the build failed; the compiler's own words are above."
        exit 1
    fi
}

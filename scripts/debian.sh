#!/bin/sh
# What `cargo xtask setup` needs of Debian. What is there already is left alone; the rest needs root.
#
#   scripts/debian.sh ir      Valgrind, which counts instructions
#   scripts/debian.sh tools   Chromium and its driver, a C++ compiler for libFuzzer, GNU recode, which judges our tables,
#                             and Valgrind
#   scripts/debian.sh wasm    a compiler for WebAssembly where rustup cannot fetch the target: Debian's newer one, with the
#                             standard library built once from its sources
set -eu

# Set by `cargo run` for another toolchain.
unset LD_LIBRARY_PATH RUSTUP_TOOLCHAIN RUSTC RUSTFLAGS CARGO

has() {
    command -v "$1" >/dev/null
}

install() {
    if ! has apt-get || [ "$(id -u)" != 0 ]; then
        echo "missing, on Debian as root: apt-get install --no-install-recommends $*" >&2
        exit 2
    fi
    echo "==> apt-get install $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

ir() {
    has valgrind || install valgrind
}

tools() {
    missing=
    has /usr/bin/chromium || missing="$missing chromium"
    has chromedriver || missing="$missing chromium-driver"
    has c++ || missing="$missing g++"
    # Tests without recode say so and are left out, and only one stage counts instructions: no reasons to stop.
    has recode || ! has apt-get || missing="$missing recode"
    has valgrind || ! has apt-get || missing="$missing valgrind"
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install $missing
}

wasm() {
    target=wasm32-unknown-unknown
    # Cargo leaves the bitcode out of it, which link-time optimisation reads.
    flags=-Cembed-bitcode=yes
    rustc=/usr/bin/rustc
    stamp() { printf '%s\n%s\n' "$($rustc -vV)" "$flags"; }
    libdir() { $rustc --print target-libdir --target $target; }
    if has $rustc && [ "$(stamp)" = "$(cat "$(libdir)/hotich.stamp" 2>/dev/null)" ]; then return; fi
    if has rustup && rustup target add $target; then return; fi

    echo "==> rustup cannot add $target here: taking Debian's compiler"
    install rustc-web cargo-web rust-web-src
    has rustc && [ -x "$(rustc --print sysroot)/lib/rustlib/$(uname -m)-unknown-linux-gnu/bin/rust-lld" ] || install lld
    echo "==> compiling the standard library for $target (about a minute, once)"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/src"
    echo '#![no_std]' >"$work/src/lib.rs"
    printf '%s\n' '[package]' 'name = "throwaway"' 'edition = "2021"' '[profile.release]' 'panic = "abort"' '[workspace]' \
        >"$work/Cargo.toml"
    (cd "$work" && RUSTC=$rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=$flags CARGO_TARGET_DIR=$work/target /usr/bin/cargo build \
        --quiet --release --target $target -Z build-std=std,panic_abort,test)
    mkdir -p "$(libdir)"
    # An older compiler's library, laid there by us.
    [ ! -e "$(libdir)/hotich.stamp" ] || rm -f "$(libdir)"/*.rlib
    rm -f "$work/target/$target/release/deps/libthrowaway"*
    cp "$work/target/$target/release/deps"/*.rlib "$(libdir)"
    stamp >"$(libdir)/hotich.stamp"
    # What was built with the library before does not link with this one, and Cargo would not notice.
    rm -rf "${CARGO_TARGET_DIR:-target}/wasm"
}

case "${1:-}" in
ir | tools | wasm) "$1" ;;
*) echo "usage: scripts/debian.sh ir|tools|wasm" >&2; exit 2 ;;
esac

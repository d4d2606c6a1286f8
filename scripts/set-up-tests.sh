#!/usr/bin/env bash
# Makes sure that the browser tests find a Chromium and fonts with Vietnamese marks. Quick when both are there.
# Installs Debian's packages itself where it may (root and apt-get), else prints the one line to type. Never fails the tests.
set -uo pipefail

has_chromium() { command -v chromium >/dev/null 2>&1; }
has_fonts() { [ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]; }

has_chromium && has_fonts && exit 0

install_line='apt-get install -y --no-install-recommends chromium fonts-noto-core'
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Debian's chromium and fonts-noto-core for the browser tests (once, about a minute)…"
  log=$(mktemp)
  if { apt-get update && DEBIAN_FRONTEND=noninteractive $install_line; } >"$log" 2>&1 </dev/null; then
    echo 'Chromium is installed.'
    rm -f "$log"
    exit 0
  fi
  echo "Installing failed; the end of $log says why:" >&2
  tail -n 3 "$log" >&2
fi
echo "The browser tests are skipped until Chromium is there. To install it: sudo $install_line" >&2
exit 0

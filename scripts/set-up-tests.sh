#!/usr/bin/env bash
# Makes sure that the tests find what they need of the system: a Chromium and fonts with Vietnamese marks (browser tests),
# tesseract with Vietnamese data and poppler (scans), LibreOffice (DOC, ODT). Quick when all are there.
# Installs Debian's packages itself where it may (root and apt-get), else prints the one line to type. Never fails the tests.
set -uo pipefail

has() { command -v "$1" >/dev/null 2>&1; }
has_fonts() { [ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]; }
has_vietnamese() { has tesseract && tesseract --list-langs 2>&1 | grep -qx vie; }

packages=''
has chromium && has_fonts || packages="$packages chromium fonts-noto-core"
has_vietnamese || packages="$packages tesseract-ocr tesseract-ocr-vie"
has pdftoppm || packages="$packages poppler-utils"
has soffice || packages="$packages libreoffice-writer-nogui"
[ -z "$packages" ] && exit 0

install_line="apt-get install -y --no-install-recommends$packages"
if [ "$(id -u)" = 0 ] && has apt-get; then
  echo "Installing Debian's$packages for the tests (once, one or two minutes)…"
  log=$(mktemp)
  if { apt-get update && DEBIAN_FRONTEND=noninteractive $install_line; } >"$log" 2>&1 </dev/null; then
    echo 'Installed.'
    rm -f "$log"
    exit 0
  fi
  echo "Installing failed; the end of $log says why:" >&2
  tail -n 3 "$log" >&2
fi
echo "Tests that need$packages are skipped until they are there. To install them: sudo $install_line" >&2
exit 0

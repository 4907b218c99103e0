# SPDX-License-Identifier: GPL-3.0-or-later
# need PACKAGE...: installs the packages that are missing, names them first, and touches nothing (no network,
# no sudo) when all are there. Sourced.

missing_packages() {
  local package
  for package in "$@"; do
    if ! dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii'; then
      printf '%s\n' "$package"
    fi
  done
}

need() {
  local -a missing as_root=()
  mapfile -t missing < <(missing_packages "$@" | sort -u)
  if [ "${#missing[@]}" -eq 0 ]; then
    echo "Packages: all ${#} are there."
    return 0
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "This script installs Debian packages with apt-get, which is not here. Missing: ${missing[*]}" >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "These packages are missing and need root to install: ${missing[*]}" >&2
      echo "Run as root:  apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing with apt-get: ${missing[*]}"
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"; then
    echo "apt-get could not install them as it stands; reading the package lists anew and trying again."
    "${as_root[@]}" apt-get update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${missing[@]}"
  fi
}

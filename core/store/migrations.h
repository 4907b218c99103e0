// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <span>

namespace lectern::store {

/// One step from schema version n-1 to n: statements that run in one transaction with the new user_version.
/// The list only grows. A step that was ever released is never edited: stores out there were made by it, and
/// each open compares a store's schema with what the list makes.
using Migration = std::span<const char* const>;

/// All steps; the schema version of this program is their number.
std::span<const Migration> migrations();

/// Runs the steps after the store's own version up to `version`, each in its own transaction: after a crash
/// the store is at one version or the next, never between.
base::Result<void> migrate(Connection& connection, int version);

} // namespace lectern::store

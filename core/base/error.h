// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::base {

/// What went wrong, as a fact that a caller can act on. `core` never words it for a person: `ui` and the
/// command line turn a code into a sentence that says what happened and what to do.
enum class Code {
    Missing,          ///< no file at that path
    Unreadable,       ///< there, but the system does not let us read it
    NotAPdf,          ///< no PDF header: another kind of file under this name
    Empty,            ///< a file of no bytes
    Damaged,          ///< a PDF that cannot be opened, or one without a page that can
    PasswordNeeded,   ///< encrypted; no password was given
    PasswordWrong,    ///< encrypted; the password given does not open it
    NoTextLayer,      ///< pages are images: nothing to read without OCR
    TooLarge,         ///< beyond a limit of ours (bytes, pages, pixels)
    PageFailed,       ///< this page cannot be read or drawn, the others may
    Aborted,          ///< given up because nobody wants it any more
    TimedOut,         ///< took longer than its limit
    ReaderDied,       ///< the reader process ended while it worked on this
    StoreMissing,     ///< no store at that path
    NotAStore,        ///< a file, but not a case store of ours
    StoreTooNew,      ///< written by a later Lectern
    StoreReadOnly,    ///< the file or its folder cannot be written
    StoreLocked,      ///< another program holds it
    StoreDamaged,     ///< its checks fail
    StoreUnsafePlace, ///< on a network share or in a sync folder
    DiskFull,         ///< no room; what was there before stands
    Conflict,         ///< changed by somebody else since it was loaded
    NotFound,         ///< no such letter, document, page
    WriteFailed,      ///< could not write; the old file, if any, stands
    Invalid,          ///< arguments or content that break the contract
    Internal,         ///< a fault of ours
};

/// A failure. `detail` is for the sentence's own words (a path, SQLite's message): it must never hold
/// letter text, since it may reach logs.
struct Error {
    Code code = Code::Internal;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// The code's name, for logs and tests ("PasswordNeeded"); not for users.
QString name(Code code);

} // namespace lectern::base

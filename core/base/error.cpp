// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace lectern::base {

QString name(Code code) {
    switch (code) {
#define LECTERN_CODE(c)                                                                                      \
    case Code::c:                                                                                            \
        return QStringLiteral(#c);
        LECTERN_CODE(Missing)
        LECTERN_CODE(Unreadable)
        LECTERN_CODE(NotAPdf)
        LECTERN_CODE(Empty)
        LECTERN_CODE(Damaged)
        LECTERN_CODE(PasswordNeeded)
        LECTERN_CODE(PasswordWrong)
        LECTERN_CODE(NoTextLayer)
        LECTERN_CODE(TooLarge)
        LECTERN_CODE(PageFailed)
        LECTERN_CODE(Aborted)
        LECTERN_CODE(TimedOut)
        LECTERN_CODE(ReaderDied)
        LECTERN_CODE(StoreMissing)
        LECTERN_CODE(NotAStore)
        LECTERN_CODE(StoreTooNew)
        LECTERN_CODE(StoreReadOnly)
        LECTERN_CODE(StoreLocked)
        LECTERN_CODE(StoreDamaged)
        LECTERN_CODE(StoreUnsafePlace)
        LECTERN_CODE(DiskFull)
        LECTERN_CODE(Conflict)
        LECTERN_CODE(NotFound)
        LECTERN_CODE(WriteFailed)
        LECTERN_CODE(Invalid)
        LECTERN_CODE(Internal)
#undef LECTERN_CODE
    }
    return QStringLiteral("Internal");
}

} // namespace lectern::base

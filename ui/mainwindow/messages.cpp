// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/messages.h"

#include <QCoreApplication>

namespace lectern::mainwindow {

using base::Code;

namespace {

// The context of the translations; a struct, since these are free functions.
struct Messages {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

/// The sentence for a code, with %1 for the file. One switch without a default: the compiler asks for the
/// words of a new code.
QString pattern(Code code) {
    switch (code) {
    case Code::Missing:
        return Messages::tr("%1 is not there. Check the name, or whether the file was moved.");
    case Code::Unreadable:
        return Messages::tr(
            "%1 cannot be opened: the system does not allow it. Ask for access to it, or use a copy "
            "in a folder of your own.");
    case Code::NotAPdf:
        return Messages::tr(
            "%1 is not a PDF, whatever its name says. Open it in the program that made it and save "
            "it there as a PDF.");
    case Code::Empty:
        return Messages::tr("%1 is empty (0 bytes). Fetch the file again from where it came from.");
    case Code::Damaged:
        return Messages::tr(
            "%1 is a damaged or incomplete PDF and cannot be opened. Fetch the file again from where "
            "it came from.");
    case Code::PasswordNeeded:
        return Messages::tr(
            "%1 is locked with a password. Give the password, or have an unlocked copy made by the "
            "sender.");
    case Code::PasswordWrong:
        return Messages::tr("%1 does not open with that password. Check the password and try again.");
    case Code::NoTextLayer:
        return Messages::tr(
            "%1 is a scan: its pages are images, with no text to read. Have it put through text "
            "recognition (OCR), then open it again.");
    case Code::TooLarge:
        return Messages::tr("%1 is larger than Lectern takes on. Split it into smaller PDFs and open those.");
    case Code::PageFailed:
        return Messages::tr(
            "A page of %1 cannot be read. The other pages are there; compare with the printed "
            "letter, or fetch the file again.");
    case Code::Aborted:
        return Messages::tr("The reading of %1 was stopped. Open it again to read it whole.");
    case Code::TimedOut:
        return Messages::tr(
            "%1 took too long to read and was given up. Open it again; if it fails again, have the PDF "
            "made anew.");
    case Code::ReaderDied:
        return Messages::tr(
            "The PDF reader failed on %1 and was started anew; nothing else is lost. The file may be "
            "damaged: have the PDF made anew.");
    case Code::StoreMissing:
        return Messages::tr(
            "There is no case store at %1. Check the path, or let Lectern make a new one there.");
    case Code::NotAStore:
        return Messages::tr("%1 is not a Lectern case store. It was left untouched; choose another file.");
    case Code::StoreTooNew:
        return Messages::tr(
            "The case store %1 was written by a newer Lectern. It was left untouched; install the "
            "newer version to open it.");
    case Code::StoreReadOnly:
        return Messages::tr(
            "The case store %1 can be read but not written. Ask for write access to the file and its "
            "folder, or work in a copy.");
    case Code::StoreLocked:
        return Messages::tr(
            "The case store %1 is in use by another program that does not let go. Close the other "
            "program, or try again in a moment.");
    case Code::StoreDamaged:
        return Messages::tr(
            "The case store %1 fails its checks and may be damaged. Nothing was changed; restore a "
            "backup, or ask for help before going on.");
    case Code::StoreUnsafePlace:
        return Messages::tr(
            "%1 is on a network share or in a synchronised folder, where a case store can be damaged. "
            "Keep the store on a disk of this computer.");
    case Code::DiskFull:
        return Messages::tr(
            "There is no room left on the disk for %1. What was there before is untouched; make room, "
            "then try again.");
    case Code::Conflict:
        return Messages::tr(
            "%1 was changed by somebody else since it was opened. Nothing was overwritten; open it "
            "again to see both.");
    case Code::NotFound:
        return Messages::tr("%1 is no longer there. Refresh the list.");
    case Code::WriteFailed:
        return Messages::tr(
            "%1 could not be written. What was there before is untouched; check the folder, or choose "
            "another.");
    case Code::Invalid:
        return Messages::tr("%1 is not valid here.");
    case Code::Internal:
        break;
    }
    return Messages::tr(
        "Something went wrong with %1 that Lectern did not expect. Your work is kept; please report "
        "what you did.");
}

} // namespace

QString quoted(const QString& path) {
    QString clean = path;
    for (QChar& c : clean)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    return Messages::tr("“%1”").arg(clean);
}

QString sentence(const base::Error& error, const QString& subject) {
    return pattern(error.code).arg(quoted(subject.isEmpty() ? error.detail : subject));
}

} // namespace lectern::mainwindow

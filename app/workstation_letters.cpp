// SPDX-License-Identifier: GPL-3.0-or-later
// Letters under review: opening, stepping, saving, setting aside.
#include "app/workstation.h"

#include "app/pagelink.h"
#include "app/pagesource.h"
#include "ui/cases/caselistpane.h"
#include "ui/form/formview.h"
#include "ui/mainwindow/askdialog.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/messages.h"
#include "ui/review/reviewsession.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/viewerpane.h"

#include <QLocale>

#include <algorithm>

namespace lectern::app {

using namespace Qt::StringLiterals;
using base::Code;
using base::Result;
using letter::CaseState;
using mainwindow::AskDialog;
using mainwindow::Message;
using mainwindow::sentence;
using review::ReviewSession;

namespace {

bool isToReview(CaseState state) {
    return state == CaseState::New || state == CaseState::InReview;
}

QString clock(const QDateTime& utc) {
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

void Workstation::connectLetters() {
    ReviewSession* session = m_session.get();
    connect(m_cases, &cases::CaseListPane::openRequested, this, &Workstation::openLetter);
    connect(m_form, &form::FormView::letterConfirmed, session, [session] { session->confirmLetter(); });
    connect(session, &ReviewSession::reasonNeeded, this, &Workstation::askReason);
    connect(session, &ReviewSession::saveFailed, this, &Workstation::onSaveFailed);
    connect(session, &ReviewSession::saved, this, [this] {
        m_window->messages()->settle(u"save"_s);
        m_window->messages()->settle(u"draft"_s);
        m_window->say(tr("Saved at %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    });
    connect(session, &ReviewSession::draftFailed, this, [this](const base::Error& error) {
        m_closing = false; // work that is nowhere else is not closed on
        m_window->messages()->add({Message::Kind::Warning,
                                   tr("Unfinished work on this letter is not kept safe: %1")
                                       .arg(sentence(error, m_library->storePath())),
                                   {},
                                   {},
                                   u"draft"_s});
    });
    connect(session, &ReviewSession::noMoreLetters, this,
            [this] { m_window->say(tr("There is no further letter to review in the list.")); });
}

void Workstation::openLetter(qint64 key) {
    if (key == m_key) {
        m_form->focusCurrentField();
        return;
    }
    const quint64 asked = ++m_openAsked;
    // What stands only in the form goes into its draft before another letter (or the same anew) is fetched.
    m_session->flushDraft();
    m_library->open(key, this, [this, asked](const Result<OpenedCase>& opened) {
        if (asked != m_openAsked)
            return;
        if (opened)
            showLetter(*opened);
        else
            m_window->messages()->add(
                {Message::Kind::Error, sentence(opened.error(), tr("The letter")), {}, {}, u"open"_s});
    });
}

void Workstation::showLetter(const OpenedCase& opened) {
    m_window->messages()->settle(u"restored"_s);
    m_window->messages()->settle(u"open"_s);
    m_window->messages()->settle(u"page"_s);
    m_session->setCase(opened.file);
    m_key = opened.key;
    m_cases->setOpenCase(m_key);
    m_window->setLetterOpen(true);
    if (opened.draftFrom.isValid()) {
        m_session->undoStack()->resetClean(); // it is not saved yet
        m_window->messages()->add(
            {Message::Kind::Note,
             tr("Unsaved work on this letter from %1 was restored.").arg(clock(opened.draftFrom)),
             tr("Show the saved version"),
             [this, key = m_key] {
                 const quint64 asked = ++m_openAsked;
                 m_library->openSaved(key, this, [this, asked](const Result<OpenedCase>& saved) {
                     if (saved && asked == m_openAsked)
                         showLetter(*saved);
                 });
             },
             u"restored"_s});
    }
    showDocument();
    m_form->focusCurrentField();
}

void Workstation::showDocument() {
    const QString sha256 = m_session->caseFile().source.sha256;
    if (sha256 == m_pages->current() && m_viewer->view()->pageCount() > 0)
        return m_link->pagesArrived();
    m_viewer->view()->clear();
    m_viewer->view()->setPlaceholderText({});
    const auto failed = [this, sha256](const base::Error& error) {
        const QString file = m_session->caseFile().source.file;
        const QString text =
            error.code == Code::Damaged || error.code == Code::NotFound
                ? tr("The PDF %1 that this letter was read from is missing or was changed. The values are "
                     "all here; open the PDF again to see its pages.")
                      .arg(mainwindow::quoted(file))
                : sentence(error, file);
        m_viewer->view()->setPlaceholderText(text);
        const bool locked = error.code == Code::PasswordNeeded || error.code == Code::PasswordWrong;
        m_window->messages()->add({locked ? Message::Kind::Note : Message::Kind::Warning, text,
                                   locked ? tr("Enter password...") : QString(),
                                   [this, sha256] { askDocumentPassword(sha256); }, u"page"_s});
    };
    m_library->findDocument(sha256, this, [this, sha256, failed](const Result<QString>& path) {
        if (sha256 != m_session->caseFile().source.sha256)
            return;
        if (!path)
            return failed(path.error());
        m_pages->show(sha256, *path, [this, sha256, failed](const Result<std::vector<QSizeF>>& sizes) {
            if (sha256 != m_session->caseFile().source.sha256)
                return;
            if (!sizes)
                return failed(sizes.error());
            m_viewer->view()->setDocument(*sizes);
            m_link->pagesArrived();
        });
    });
}

void Workstation::askDocumentPassword(const QString& sha256) {
    auto* ask =
        new AskDialog(AskDialog::Kind::Password, tr("Password"),
                      tr("The password of %1:").arg(mainwindow::quoted(m_session->caseFile().source.file)),
                      tr("&Open"), m_window.get());
    connect(ask, &QDialog::accepted, this, [this, ask, sha256] {
        m_pages->setPassword(sha256, ask->answer().toUtf8());
        if (sha256 == m_session->caseFile().source.sha256)
            showDocument();
    });
    ask->open();
}

void Workstation::stepLetter(int steps) {
    if (const auto next = m_cases->neighbour(m_key, steps))
        openLetter(*next);
    else
        m_window->say(steps > 0 ? tr("This is the last letter in the list.")
                                : tr("This is the first letter in the list."));
}

std::optional<qint64> Workstation::nextToReview() const {
    std::vector<qint64> ids = m_cases->shown();
    // Those after the open one first, then round from the top.
    if (const auto here = std::ranges::find(ids, m_key); here != ids.end())
        std::rotate(ids.begin(), here + 1, ids.end());
    const cases::CaseListModel* model = m_cases->model();
    for (const qint64 id : ids)
        if (id != m_key && isToReview(model->rows()[static_cast<std::size_t>(model->rowOf(id))].state))
            return id;
    return std::nullopt;
}

void Workstation::saveLetter(const review::SaveRequest& request, const review::Done<review::Saved>& done) {
    m_library->save(request, m_key, this, [this, before = m_key, done](const Result<review::Saved>& saved) {
        if (saved && m_key == before &&
            before < 0) { // it is in the store now, under the number that it got there
            m_key = saved->id;
            m_cases->setOpenCase(m_key);
        }
        done(saved);
    });
}

void Workstation::onSaveFailed(const base::Error& error) {
    m_closing = false;
    Message message{Message::Kind::Error, {}, {}, {}, u"save"_s};
    if (error.code == Code::Conflict) {
        message.text = tr("The letter was not saved: somebody else has saved it since it was opened. Your "
                          "work is kept in the "
                          "form; note what you changed before you show their version.");
        message.actionText = tr("Show their version");
        message.action = [this, key = m_key] {
            const quint64 asked = ++m_openAsked;
            m_library->openSaved(key, this, [this, asked](const Result<OpenedCase>& saved) {
                if (saved && asked == m_openAsked)
                    showLetter(*saved);
            });
        };
    } else {
        message.text = tr("The letter was not saved. %1 Your work is kept in the form.")
                           .arg(sentence(error, m_library->storePath()));
        message.actionText = tr("Try again");
        message.action = [this] { m_session->saveLetter(); };
    }
    m_window->messages()->add(message);
}

void Workstation::askReason(const QStringList& errors) {
    auto* ask = new AskDialog(
        AskDialog::Kind::Text, tr("Confirm with errors open"),
        tr("Errors are open on this letter:\n\n%1\n\nWhy is it right all the same?").arg(errors.join(u'\n')),
        tr("&Confirm the letter"), m_window.get());
    connect(ask, &QDialog::accepted, m_session.get(),
            [this, ask] { m_session->confirmLetter(ask->answer()); });
    ask->open();
}

void Workstation::setAside(CaseState state) {
    if (!m_session->hasCase())
        return;
    const bool postpone = state == CaseState::Postponed;
    auto* ask = new AskDialog(AskDialog::Kind::Text, postpone ? tr("Postpone") : tr("Reject"),
                              postpone ? tr("What is this letter waiting for?")
                                       : tr("Why is this no letter to review?"),
                              postpone ? tr("&Postpone") : tr("&Reject"), m_window.get());
    connect(ask, &QDialog::accepted, m_session.get(),
            [this, ask, state] { m_session->setAside(state, ask->answer()); });
    ask->open();
}

} // namespace lectern::app

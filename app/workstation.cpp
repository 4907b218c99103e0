// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation.h"

#include "app/intake.h"
#include "app/pagelink.h"
#include "app/pagesource.h"
#include "core/checks/check.h"
#include "core/pdf/localreader.h"
#include "ui/cases/caselistpane.h"
#include "ui/form/formview.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/review/reviewsession.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/viewerpane.h"

#include <QAction>
#include <QSettings>

namespace lectern::app {

using namespace Qt::StringLiterals;
using mainwindow::MainWindow;
using mainwindow::Message;
using review::ReviewSession;

Workstation::Workstation(const Setup& setup, QObject* parent)
    : QObject(parent)
    , m_settings(setup.settings)
    , m_storePath(setup.store)
    , m_pdfWorker(std::make_shared<base::Worker>(u"pdf"_s))
    , m_library(std::make_unique<Library>())
    , m_reader(std::make_unique<pdf::LocalReader>(m_pdfWorker))
    , m_pages(std::make_unique<PageSource>(*m_reader))
    , m_intake(std::make_unique<Intake>(m_pdfWorker, setup.read)) {
    buildSession();
    buildPanes();
    buildMenus();
    connectWindow();
    connectViewer();
    connectLetters();
    connectFiles();
    connectPaper();
}

Workstation::~Workstation() {
    // The link speaks to page and session, the panes to session and pages: they go in this order.
    m_link.reset();
    m_window.reset();
}

void Workstation::buildSession() {
    review::Seams seams;
    seams.check = checks::check;
    seams.saveLetter = [this](const review::SaveRequest& request, const review::Done<review::Saved>& done) {
        saveLetter(request, done);
    };
    seams.saveDraft = [this](const letter::CaseFile& file, const review::Done<review::Saved>& done) {
        m_library->saveDraft(file, m_key, done);
    };
    seams.nextLetter = [this](qint64, const review::Done<std::optional<letter::CaseFile>>& done) {
        // The next letter is opened like any other (with its draft and its page), so the answer is only ever
        // "none".
        if (const auto next = nextToReview())
            openLetter(*next);
        else
            done(std::optional<letter::CaseFile>());
    };
    m_session = std::make_unique<ReviewSession>(seams);
}

void Workstation::buildPanes() {
    m_cases = new cases::CaseListPane;
    m_viewer = new viewer::ViewerPane(m_pages->seams());
    m_form = new form::FormView(*m_session);
    m_window = std::make_unique<MainWindow>(MainWindow::Panes{m_cases, m_viewer, m_form}, m_settings);
    m_link = std::make_unique<PageLink>(*m_session, *m_viewer->view());
    m_cases->restoreState(m_settings->value(u"cases/columns"_s).toByteArray());
    m_viewer->view()->setDark(m_settings->value(u"viewer/dark"_s, false).toBool());
    m_viewer->view()->setLayers(m_settings->value(u"viewer/layers"_s, true).toBool());
    m_viewer->setThumbnailsShown(m_settings->value(u"viewer/thumbnails"_s, false).toBool());
}

void Workstation::buildMenus() {
    viewer::ViewActions& v = m_viewer->view()->actions();
    // Ctrl+R is "put back what was read" in the form; one key for two things would do neither.
    v.rotateRight->setShortcut(QKeySequence(u"Ctrl+]"_s));
    v.rotateLeft->setShortcut(QKeySequence(u"Ctrl+["_s));

    QUndoStack* stack = m_session->undoStack();
    QAction* undo = stack->createUndoAction(m_window.get(), tr("&Undo"));
    QAction* redo = stack->createRedoAction(m_window.get(), tr("&Redo"));
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts(QKeySequence::Redo);
    undo->setObjectName(u"main.undo"_s);
    redo->setObjectName(u"main.redo"_s);
    QAction* store = new QAction(tr("Open Another Case &Store..."), m_window.get());
    connect(store, &QAction::triggered, this, &Workstation::chooseStore);

    const auto letterAction = [this](const QString& name, const QString& text, const QString& key,
                                     letter::CaseState state) {
        auto* action = new QAction(text, m_window.get());
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
        connect(action, &QAction::triggered, this, [this, state] { setAside(state); });
        return action;
    };
    QAction* postpone =
        letterAction(u"main.postpone"_s, tr("&Postpone..."), u"Alt+S"_s, letter::CaseState::Postponed);
    QAction* reject =
        letterAction(u"main.reject"_s, tr("&Reject..."), u"Alt+R"_s, letter::CaseState::Rejected);

    using Menu = MainWindow::Menu;
    m_window->addToMenu(Menu::File, {v.print, v.saveCopy, v.openOutside, store});
    m_window->addToMenu(Menu::Edit,
                        {undo, redo, nullptr, v.copy, v.find, v.findNext, v.findPrevious, v.pickWords});
    m_window->addToMenu(Menu::View,
                        {v.fitWidth, v.fitPage, v.zoomIn, v.zoomOut, v.zoomReset, nullptr, v.rotateRight,
                         v.rotateLeft, nullptr, v.nextPage, v.previousPage, v.firstPage, v.lastPage,
                         v.goToPage, nullptr, v.layers, v.dark, v.thumbnails});
    QList<QAction*> letterActions = m_form->formActions();
    letterActions += {nullptr, postpone, reject};
    m_window->addToMenu(Menu::Letter, letterActions);
}

void Workstation::connectWindow() {
    const MainWindow::Actions& actions = m_window->actions();
    connect(m_window.get(), &MainWindow::openRequested, this, &Workstation::openFiles);
    connect(m_window.get(), &MainWindow::closeRequested, this, &Workstation::shutDown);
    connect(actions.save, &QAction::triggered, m_session.get(), &ReviewSession::saveLetter);
    connect(actions.exportCsv, &QAction::triggered, this, &Workstation::exportCsv);
    connect(actions.nextLetter, &QAction::triggered, this, [this] { stepLetter(1); });
    connect(actions.previousLetter, &QAction::triggered, this, [this] { stepLetter(-1); });
    connect(actions.findLetter, &QAction::triggered, this, [this] {
        m_window->actions().showCases->setChecked(true);
        m_cases->focusSearch();
    });
    connect(m_session.get(), &ReviewSession::modifiedChanged, m_window.get(), &QWidget::setWindowModified);
}

void Workstation::connectViewer() {
    viewer::PageView* view = m_viewer->view();
    connect(view, &viewer::PageView::darkChanged, this,
            [this](bool on) { m_settings->setValue(u"viewer/dark"_s, on); });
    connect(view, &viewer::PageView::layersChanged, this,
            [this](bool on) { m_settings->setValue(u"viewer/layers"_s, on); });
    connect(&view->actions(), &viewer::ViewActions::thumbnailsToggled, this,
            [this](bool on) { m_settings->setValue(u"viewer/thumbnails"_s, on); });
    connect(m_link.get(), &PageLink::backToForm, m_form, &form::FormView::focusCurrentField);
}

void Workstation::start(const QStringList& files) {
    m_library->openStore(m_storePath);
    openFiles(files);
}

void Workstation::shutDown() {
    if (m_closing)
        return;
    m_closing = true;
    m_session->flushDraft();
    m_settings->setValue(u"cases/columns"_s, m_cases->saveState());
    // The store works in order: when this comes back the draft is on the disk, or draftFailed() has been
    // heard.
    m_library->whenIdle(this, [this] {
        if (!m_closing)
            return;
        if (m_library->hasUnkeptWork()) {
            m_closing = false;
            m_window->messages()->add(
                {Message::Kind::Warning,
                 tr("Corrections to letters that are not in the case store would be lost."),
                 tr("Close and lose them"),
                 [this] {
                     m_window->closeForGood();
                     Q_EMIT finished();
                 },
                 u"close"_s});
            return;
        }
        m_window->closeForGood();
        Q_EMIT finished();
    });
}

} // namespace lectern::app

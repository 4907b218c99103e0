// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::mainwindow;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ExportDialog> m_dialog;

    static QStringList columns(ExportChoice::Rows rows) {
        return rows == ExportChoice::Rows::Issues ? QStringList{u"file"_s, u"service"_s, u"decision"_s}
                                                  : QStringList{u"file"_s, u"outcome"_s};
    }
    void make(int selected = 0) {
        m_dialog = std::make_unique<ExportDialog>(ExportOffer{columns, 12, 3, selected}, m_settings.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template <class T>
    T* child(const QString& name) {
        return m_dialog->findChild<T*>(u"export."_s + name);
    }
    QPushButton* button(const QString& text) {
        for (auto* b : m_dialog->findChildren<QPushButton*>())
            if (b->text().remove(u'&') == text)
                return b;
        return nullptr;
    }

private Q_SLOTS:
    void init() {
        QFile::remove(m_dir.filePath(u"s.ini"_s));
        m_settings = std::make_unique<QSettings>(m_dir.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings->setValue(u"export/folder"_s, m_dir.path());
        make();
    }

    void shouldOfferTheSafeFormFirst() {
        const ExportChoice choice = m_dialog->choice();
        QVERIFY(choice.spreadsheet);
        QCOMPARE(choice.rows, ExportChoice::Rows::Letters);
        QCOMPARE(choice.which, ExportChoice::Which::All);
        QCOMPARE(choice.delimiter, QChar(u','));
        QCOMPARE(choice.columns, columns(ExportChoice::Rows::Letters));
        QCOMPARE(choice.path, m_dir.filePath(u"lectern-letters-spreadsheet.csv"_s));
    }

    void shouldFollowRowsAndFormInColumnsAndFileName() {
        QTest::keyClick(child<QRadioButton>(u"issues"_s), Qt::Key_Space);
        QTest::keyClick(child<QRadioButton>(u"exact"_s), Qt::Key_Space);
        QCOMPARE(m_dialog->choice().columns, columns(ExportChoice::Rows::Issues));
        QCOMPARE(m_dialog->choice().path, m_dir.filePath(u"lectern-issues.csv"_s));
        QVERIFY(!m_dialog->choice().spreadsheet);
    }

    void shouldKeepTheNameThatThePersonGave() {
        auto* path = child<QLineEdit>(u"path"_s);
        path->selectAll();
        QTest::keyClicks(path, u"/tmp/mine.csv"_s);
        QTest::keyClick(child<QRadioButton>(u"issues"_s), Qt::Key_Space);
        QCOMPARE(m_dialog->choice().path, u"/tmp/mine.csv"_s);
    }

    void shouldChooseAndOrderColumnsByKeyboard() {
        QTest::keyClick(child<QRadioButton>(u"issues"_s), Qt::Key_Space);
        auto* list = child<QListWidget>(u"columns"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space); // file off
        QTest::keyClick(list, Qt::Key_End);
        QTest::mouseClick(button(u"Up"_s), Qt::LeftButton); // decision above service
        QCOMPARE(m_dialog->choice().columns, (QStringList{u"decision"_s, u"service"_s}));
    }

    void shouldRememberTheChoiceButNotTheForm() {
        QTest::keyClick(child<QRadioButton>(u"exact"_s), Qt::Key_Space);
        child<QComboBox>(u"delimiter"_s)->setCurrentIndex(1);
        auto* list = child<QListWidget>(u"columns"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::mouseClick(button(u"Export"_s), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        make();
        QCOMPARE(m_dialog->choice().delimiter, QChar(u';'));
        QCOMPARE(m_dialog->choice().columns, QStringList{u"outcome"_s});
        QVERIFY(m_dialog->choice().spreadsheet);
    }

    void shouldNotExportNothing() {
        QTest::mouseClick(button(u"None"_s), Qt::LeftButton);
        QVERIFY(!button(u"Export"_s)->isEnabled());
        QVERIFY(!child<QLabel>(u"hint"_s)->text().isEmpty());
        QTest::mouseClick(button(u"All"_s), Qt::LeftButton);
        QVERIFY(button(u"Export"_s)->isEnabled());
        child<QComboBox>(u"which"_s)->setCurrentIndex(2); // no letter is selected
        QVERIFY(!button(u"Export"_s)->isEnabled());
    }

    void shouldOfferTheSelectionWhenSeveralAreSelected() {
        make(4);
        QCOMPARE(m_dialog->choice().which, ExportChoice::Which::Selected);
    }

    void shouldSayThatAFileWillBeReplaced() {
        QFile file(m_dir.filePath(u"there.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto* path = child<QLineEdit>(u"path"_s);
        path->selectAll();
        QTest::keyClicks(path, file.fileName());
        QVERIFY(child<QLabel>(u"hint"_s)->text().contains(u"replaced"_s));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"

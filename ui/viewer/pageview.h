// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/litplace.h"
#include "ui/viewer/pagelayout.h"
#include "ui/viewer/seams.h"
#include "ui/viewer/selection.h"
#include "ui/viewer/viewstate.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

#include <map>
#include <memory>
#include <optional>

class QAction;
class QMenu;

namespace lectern::viewer {

class PageImages;
class PageTexts;
class SearchSession;
class ViewActions;
class WordLabels;

/// The pages of one PDF on one long sheet: reads, zooms, searches, selects, and shows where each value came
/// from. Holds no PDF: images and words come through the seams, off the GUI thread; painting never waits for
/// them. There are no widgets for pages, so a packet of thousands costs no more than a letter.
///
/// GUI thread only. The seams may answer after the view has died.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(Seams seams, QWidget* parent = nullptr);
    ~PageView() override;

    /// Shows a document with these page sizes (points, as printed) from its top. What was shown, selected,
    /// lit and searched for before is dropped; zoom mode, dark page and layers stay as the user has set them.
    void setDocument(std::vector<QSizeF> sizesPt);
    void clear();
    int pageCount() const { return m_layout.pageCount(); }
    /// What an empty view says, e.g. how to open a letter. Plain text.
    void setPlaceholderText(const QString& text);

    /// Values read from the pages, softly lit while the layers are on.
    void setLitPlaces(std::vector<LitPlace> places);
    /// Strongly lit, layers on or off. Does not scroll: `reveal` does.
    void setCurrentField(std::optional<letter::FieldRef> field);
    void setFindingMarks(std::vector<FindingMark> marks);
    /// What the menu "Set as" offers.
    void setFieldChoices(std::vector<FieldChoice> choices);

    /// Scrolls so that the place is comfortably in view; stays when it already is. Never zooms. Of a place
    /// over several pages the first is shown.
    void reveal(const letter::Evidence& places);

    int currentPage() const { return m_currentPage; }
    void goToPage(int page);
    double zoom() const; ///< of the current page, 1 = printed size
    ZoomMode zoomMode() const { return m_spec.mode; }
    void setZoomMode(ZoomMode mode);
    /// Zooms and keeps the point of the viewport where it is (its centre, if none is given).
    void setZoom(double zoom, std::optional<QPointF> about = {});
    void rotate(int quarterTurns);
    bool isDark() const;
    void setDark(bool dark);
    bool hasLayers() const { return m_layers; }
    void setLayers(bool on);

    ViewState viewState() const;
    void restoreViewState(const ViewState& state);

    const Selection& selection() const { return m_selection; }
    void select(const Selection& selection) { setSelection(selection); }
    /// The place in the text nearest to a point of the viewport.
    TextPosition textPositionAt(QPointF inViewport) const { return positionAt(inViewport); }
    QString selectedText() const;
    letter::Evidence selectedPlaces() const;
    void clearSelection();
    void copySelection() const;
    /// Puts labels on the words in view; typed letters pick the first and the last word (Shift: its whole
    /// line), then selectionOffered tells. Esc leaves.
    void startWordPick();

    const PageLayout& layoutOfPages() const { return m_layout; }
    PageImages& images() { return *m_images; }
    PageTexts& texts() { return *m_texts; }
    SearchSession& search() { return *m_search; }
    ViewActions& actions() { return *m_actions; }

    /// A place's rectangle in viewport pixels, as shown now.
    QRectF toViewport(const letter::Place& place) const;

Q_SIGNALS:
    /// A lit place or a finding's mark was clicked.
    void placeActivated(lectern::letter::FieldRef field);
    /// The pointer came to a lit place, or (nothing) left it.
    void placeHovered(std::optional<lectern::letter::FieldRef> field);
    /// Enter, or words picked by keyboard: for the field that has the focus. The text is empty for a box
    /// drawn where the page has no words.
    void selectionOffered(const QString& text, const lectern::letter::Evidence& places);
    /// The menu "Set as": for that field.
    void fieldChosen(lectern::letter::FieldRef field, const QString& text,
                     const lectern::letter::Evidence& places);
    void selectionChanged();
    /// Other pages, or the same turned or laid out anew.
    void documentChanged();
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    void darkChanged(bool dark);
    void layersChanged(bool on);
    /// Esc with nothing left to put away: back to the field.
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // pageview.cpp: layout, scrolling, wanting
    struct Anchor {
        int page = 0;
        QPointF part;       // fraction of the shown (turned) page; may lie outside it
        QPointF inViewport; // where it is
    };
    Anchor anchorAt(QPointF inViewport) const;
    void relayout(const std::optional<Anchor>& anchor);
    void scrollTo(QPoint offset);
    QPoint scrollOffset() const; // content = viewport + offset
    QRect visibleContent() const;
    void updateScrollBars();
    void viewMoved(); // after any change of what is in view
    void wantImages();
    void scrollByPage(double pages);
    void glideTo(QPoint offset);

    // pageview_paint.cpp
    void paintPage(QPainter& painter, int page, const QRect& exposed);
    void paintImage(QPainter& painter, int page, const QRect& target, const QRect& exposed);
    void paintFailure(QPainter& painter, int page, const QRect& target);
    void paintLayers(QPainter& painter, int page);
    void paintSelection(QPainter& painter);
    void paintWordLabels(QPainter& painter);
    void litRects(int page, std::vector<std::pair<const LitPlace*, QRectF>>& out) const;

    // pageview_input.cpp
    PageLayout::Spot spotAt(QPointF inViewport) const;
    TextPosition positionAt(QPointF inViewport) const;
    void selectFromDrag(QPointF inViewport);
    void setSelection(const Selection& selection);
    void beginTextDrag();
    void hover(QPointF inViewport, QPoint globalPos);
    const LitPlace* litPlaceAt(QPointF inViewport) const;
    const FindingMark* findingMarkAt(QPointF inViewport) const;
    QRectF findingMarkRect(const FindingMark& mark) const; // content pixels
    void offerSelection();
    void fillContextMenu(QMenu& menu, const QString& text, const letter::Evidence& places);
    bool wordPickKey(QKeyEvent* event);
    bool selectionKey(QKeyEvent* event);
    PageTextLookup lookup() const;
    void autoScroll();
    void endWordPick();

    std::vector<QSizeF> m_sizes;
    LayoutSpec m_spec;
    PageLayout m_layout;
    int m_currentPage = 0;
    double m_toldZoom = 0;
    QString m_placeholder;

    std::unique_ptr<PageImages> m_images;
    std::unique_ptr<PageTexts> m_texts;
    std::unique_ptr<SearchSession> m_search;
    std::unique_ptr<WordLabels> m_wordLabels; // while words are picked by keyboard
    ViewActions* m_actions = nullptr;         // child

    std::vector<LitPlace> m_lit;
    std::map<int, std::vector<std::pair<size_t, size_t>>> m_litByPage; // page -> (lit place, place within it)
    std::vector<FindingMark> m_marks;
    std::vector<FieldChoice> m_choices;
    std::optional<letter::FieldRef> m_current;
    std::optional<letter::FieldRef> m_hovered;
    bool m_layers = true;

    Selection m_selection;
    enum class Drag { None, Waiting, Text, Words, Lines, Box, Pan, CarryWaiting };
    Drag m_drag = Drag::None;
    QPointF m_pressPos;
    TextPosition m_pressAt;
    Selection m_pressSelection; // the word or line that a double or triple click began with
    qint64 m_doubleClickAt = 0; // ms, for the triple click
    QPoint m_panFrom;
    QPointF m_lastPointer;
    QVariantAnimation m_glide;
    QTimer m_autoScroll; // while a drag is held outside the viewport
    bool m_relaying = false;
    int m_pinnedPage = 0; // the page that was asked for, while the view has not moved since
    QPoint m_pinnedAt;
};

} // namespace lectern::viewer

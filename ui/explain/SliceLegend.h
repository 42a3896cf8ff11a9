#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace vernier {

class CutActions;

/// The line below the slices: what is drawn and, for a while after an action, what it did and how to undo it.
class SliceLegend : public QWidget {
    Q_OBJECT

public:
    /// `actions` must outlive the widget.
    explicit SliceLegend(CutActions& actions, QWidget* parent = nullptr);

private:
    void showLegend();
    void showDone(const QString& sentence);

    CutActions& m_actions;
    QLabel* m_text;
    QToolButton* m_undo;
    QTimer m_back;
};

}  // namespace vernier

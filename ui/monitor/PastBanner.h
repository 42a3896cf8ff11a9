#pragma once

#include <QWidget>

class QLabel;

namespace vernier {

class HistoryController;

/// Says that the past is shown, and which moment, and leads back to now; hidden while now is shown.
class PastBanner : public QWidget {
    Q_OBJECT

public:
    /// `history` must outlive the banner.
    explicit PastBanner(HistoryController& history, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showMoment();

    HistoryController& m_history;
    QLabel* m_text;
};

}  // namespace vernier

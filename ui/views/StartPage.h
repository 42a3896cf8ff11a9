#pragma once

#include <QStringList>
#include <QWidget>

namespace vernier {

/// What the program shows without a study: open one, begin with the sample, or one of the recent ones.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const QStringList& recentFolders, QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void studyRequested(const QString& folder);

private:
    QWidget* makeRecent(const QStringList& folders);
};

}  // namespace vernier

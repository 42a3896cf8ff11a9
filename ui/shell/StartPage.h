#pragma once

#include <QStringList>
#include <QWidget>

namespace vernier {

/// What the program shows without a study: make one from a command, open one, start from the sample, or reopen a recent one.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const QStringList& recentFolders, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A study of this command, which may be empty.
    void newRequested(const QString& command);
    void importRequested();
    void openRequested();
    void sampleRequested();
    void studyRequested(const QString& folder);

private:
    QWidget* makeNew();
    QWidget* makeRecent(const QStringList& folders);
};

}  // namespace vernier

#pragma once

#include <QFile>
#include <QFileInfo>
#include <QString>

#include <unistd.h>

namespace vernier::test {

/// While it exists, this process may read a folder but not write to it. Root may write everywhere, so root becomes nobody for
/// that time, as do the processes it starts.
class WriteProtection {
public:
    explicit WriteProtection(const QString& folder) : m_folder(folder), m_wasRoot(::geteuid() == 0) {
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                                            QFile::ReadOther | QFile::ExeOther);
        const QString parent = QFileInfo(m_folder).path();
        QFile::setPermissions(parent, QFile::permissions(parent) | QFile::ExeGroup | QFile::ExeOther);
        if (m_wasRoot)
            (void)!::setresuid(kNobody, kNobody, 0);
    }
    ~WriteProtection() {
        if (m_wasRoot)
            (void)!::setresuid(0, 0, 0);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    WriteProtection(const WriteProtection&) = delete;
    WriteProtection& operator=(const WriteProtection&) = delete;

    /// False if this system has no user nobody, or the path to the folder is closed to that user.
    bool holds() const {
        const QByteArray path = QFile::encodeName(m_folder);
        return ::access(path.constData(), W_OK) != 0 && ::access(path.constData(), R_OK | X_OK) == 0;
    }

private:
    static constexpr uid_t kNobody = 65534;

    QString m_folder;
    bool m_wasRoot;
};

}  // namespace vernier::test

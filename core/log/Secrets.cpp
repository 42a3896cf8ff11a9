#include "core/log/Secrets.h"

#include <QRegularExpression>

namespace vernier {

namespace {

// "max_tokens=512" and "tokenizer" are settings, "token" and "hf_token" are not: hence no word character may follow the names.
const char* const kNamedSecret =
    R"(((?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|(?:access|private|secret|auth)[_-]?key|credentials?|)"
    R"(authorization)["']?\s*[=:]\s*["']?)(?:(?:Bearer|Basic)\s+)?[^\s"',;&]+)";
const char* const kOptionSecret =
    R"((-[\w-]*(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|(?:access|private|secret|auth)[_-]?key)["']?[\s,]+["']?))"
    R"([^\s"',;&-][^\s"',;&]*)";
const char* const kAddressSecret = R"((://[^/\s:@]*:)[^/\s@]+(?=@))";
const char* const kKnownKey =
    R"(()\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|sk-[\w-]{16,}|hf_\w{16,}|AKIA[0-9A-Z]{12,}|xox[a-z]-[\w-]{10,}|)"
    R"(eyJ[\w-]{8,}\.[\w-]+\.[\w-]+))";
const char* const kJsonQuote = R"((last read: ).*)";

}  // namespace

QString withoutSecrets(QString text) {
    static const QRegularExpression kSecrets[] = {
        QRegularExpression(QLatin1String(kNamedSecret), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QLatin1String(kOptionSecret), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QLatin1String(kAddressSecret)),
        QRegularExpression(QLatin1String(kKnownKey)),
        QRegularExpression(QLatin1String(kJsonQuote), QRegularExpression::DotMatchesEverythingOption),
    };
    for (const QRegularExpression& secret : kSecrets)
        text.replace(secret, QStringLiteral("\\1[left out]"));
    return text;
}

}  // namespace vernier

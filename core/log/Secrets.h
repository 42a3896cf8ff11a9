#pragma once

#include <QString>

namespace vernier {

/// `text` without what looks like a secret: the value after a name such as password, token or api_key ("name=value",
/// "name: value", "--name value"), passwords in addresses, the keys of well-known services, and the piece of a file that a JSON
/// error quotes. "[left out]" stands in its place. O(length).
QString withoutSecrets(QString text);

}  // namespace vernier

#include "core/run/AnnotationText.h"

namespace vernier {

std::string annotationText(const Trial& before, const command::Annotate& after) {
    std::string change;
    const auto add = [&change](const std::string& what) { change += (change.empty() ? "" : ", ") + what; };
    if (before.isStarred != after.isStarred)
        add(after.isStarred ? "starred" : "star taken away");
    if (before.isExcluded != after.isExcluded)
        add(after.isExcluded ? "hidden from the strategy" : "shown to the strategy again");
    if (before.note != after.note)
        add(after.note.empty() ? "note taken away" : "note: " + after.note);
    if (before.tags != after.tags) {
        std::string tags;
        for (const std::string& tag : after.tags)
            tags += (tags.empty() ? "" : " ") + tag;
        add(tags.empty() ? "tags taken away" : "tags: " + tags);
    }
    return change;
}

}  // namespace vernier

#include "core/run/AnnotationText.h"

namespace vernier {

Message annotationText(const Trial& before, const command::Annotate& after) {
    std::vector<Message> changes;
    if (before.isStarred != after.isStarred)
        changes.push_back(after.isStarred ? message("annotation.starred", "starred")
                                          : message("annotation.unstarred", "star removed"));
    if (before.isExcluded != after.isExcluded)
        changes.push_back(after.isExcluded ? message("annotation.hidden", "hidden from the strategy")
                                           : message("annotation.shown", "shown to the strategy again"));
    if (before.note != after.note)
        changes.push_back(after.note.empty() ? message("annotation.no-note", "note removed")
                                             : message("annotation.note", "note: %1", after.note));
    if (before.tags != after.tags) {
        std::string tags;
        for (const std::string& tag : after.tags)
            tags += (tags.empty() ? "" : " ") + tag;
        changes.push_back(tags.empty() ? message("annotation.no-tags", "tags removed")
                                       : message("annotation.tags", "tags: %1", tags));
    }
    return listed(changes);
}

}  // namespace vernier

#pragma once

#include "base/result.h"
#include "model/category.h"
#include "model/opt_out.h"
#include "model/policy_rules.h"

#include <QFuture>

namespace cordboard::engine {

/// What may be sent to whom: the admin's rules, the opt-out list, and how we stand with one person.
/// Every method may be called from any thread and returns at once. What changes for a thread is
/// announced through the mailbox as a change of that conversation.
class Policies
{
public:
    virtual ~Policies() = default;

    virtual QFuture<Result<PolicyRules>> rules() = 0;
    /// What a new installation starts with, to put rows back.
    virtual QFuture<Result<PolicyRules>> shippedRules() = 0;
    /// Replaces them all; in force for everything that is accepted or claimed afterwards. Invalid
    /// names the row that cannot be read.
    virtual QFuture<Result<void>> saveRules(const PolicyRules &rules) = 0;

    virtual QFuture<Result<OptOutPage>> optOuts(const OptOutQuery &query) = 0;
    /// By a person, with a reason. What waits for that number is taken back. Invalid: no number, no
    /// reason; Conflict: it is there already.
    virtual QFuture<Result<void>> addOptOut(const OptOutEdit &edit) = 0;
    /// Invalid: no reason; NotFound: it is not there any more.
    virtual QFuture<Result<void>> removeOptOut(const OptOutEdit &edit) = 0;
    /// The ledger of a number, oldest first.
    virtual QFuture<Result<QList<ConsentEvent>>> consent(const QString &number) = 0;

    /// `category`: what the answer would be; rules and routes, and with them its price, go by it.
    virtual QFuture<Result<Standing>> standing(ConversationId conversation,
                                               Category category = Category::Conversation) = 0;
    /// The text was not meant as an opt-out.
    virtual QFuture<Result<void>> dismissQuestion(ConversationId conversation,
                                                  TargetId message) = 0;
};

} // namespace cordboard::engine

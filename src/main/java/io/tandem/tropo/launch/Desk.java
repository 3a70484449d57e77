package io.tandem.tropo.launch;

import java.util.concurrent.CompletionStage;

/** Where requests of one kind are carried out. */
interface Desk {

    /** @return completes, never fails, with what the client is told */
    CompletionStage<ApiAnswer> answer(ApiRequest request);

    /** What the client is told whose request did not get that far. */
    ApiAnswer refuse(ApiRequest request, Refusal refusal);
}

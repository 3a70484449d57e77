package io.tandem.contact.text;

import java.util.List;

/** Keeps outgoing texts, each call in a transaction of its own. Every call blocks. */
public interface TextRecords {

    /**
     * Adds those of the texts that were not added already, in parts that are short enough: all of them, or none if it fails.
     * What several nodes add at the same time may contradict, with the state of a broken constraint; the loser can try
     * again.
     */
    void add(List<NewText> texts);

    /**
     * Texts of a customer, by id.
     *
     * @param after only those with higher ids
     * @param limit how many at most
     */
    List<TextMessage> list(long customerId, long after, int limit);
}

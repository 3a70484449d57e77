/** Dialogues of Tropo sessions in a relational database, by Jakarta Persistence. */
package io.tandem.tropo.dialogue.persistence;

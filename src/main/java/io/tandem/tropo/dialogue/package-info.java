/**
 * What sessions and their applications said to each other, kept for a while for the applications' developers. Begin with {@link
 * io.tandem.tropo.dialogue.DialogueLog}.
 */
package io.tandem.tropo.dialogue;

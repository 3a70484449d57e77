package io.tandem.contact.model;

import java.util.Optional;

/**
 * A place where parties of several contacts of one customer hear one another, as one of them enters it.
 *
 * @param id names the room among those of the customer
 * @param mute whether the others do not hear this party
 * @param tones whether the others hear the keys this party presses
 * @param join what the others hear when this party comes; a text without words is a beep
 * @param leave what the others hear when this party goes; a text without words is a beep
 */
public record Room(String id, boolean mute, boolean tones, Optional<Prompt> join, Optional<Prompt> leave) {}

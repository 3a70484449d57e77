/** Tandem: a contact-centre gateway that speaks four session protocols to one shared core. */
package io.tandem;

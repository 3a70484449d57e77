/** The administrators' REST under {@code /api}. */
package io.tandem.operations.rest;

/** Which prompts are to be heard when (spec 8). */
package io.tandem.tropo.prompt;

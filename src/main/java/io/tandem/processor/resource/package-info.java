/** A bound session at work: who the agent is and sees, what is told, and how requests find their handlers. */
package io.tandem.processor.resource;

/**
 * Brings recordings to where an application wants them (spec 6.6, 6.7), over the same checked connections as requests to applications
 * go. Begin with {@link io.tandem.tropo.upload.Uploader}.
 */
package io.tandem.tropo.upload;

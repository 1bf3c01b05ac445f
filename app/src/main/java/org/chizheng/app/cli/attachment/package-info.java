/**
 * Attachments by command: a photo or scan is put behind a person, listed, and saved again.
 * The file is sealed on this PC; only its record travels so far.
 * Taking one out shows what is covered elsewhere, so a reason is noted first.
 */
package org.chizheng.app.cli.attachment;

/**
 * The way by folder or USB stick: a fixed tree of names, written safely, listed under limits.
 * Not here: any look into the files; nothing outside the tree is touched, nothing is ever executed or unpacked.
 * Start with {@link org.chizheng.sync.transport.folder.Stick}.
 */
package org.chizheng.sync.transport.folder;

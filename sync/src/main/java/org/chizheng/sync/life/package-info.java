/**
 * The bureau's lives: one that was never restored, and another after each restore, told to offices under the bureau's key.
 * Not here: what is sent again because of it, which is {@code outbox}, and what is taken back, which is {@code intake}.
 * Start with {@link org.chizheng.sync.life.Life} and {@link org.chizheng.sync.life.Lives}.
 */
package org.chizheng.sync.life;

/**
 * 政策: what the documents that bind this county say, clause beside rule, with their gaps, the county's rulings and the
 * worked cases. Where "why is it this amount" leads to. Start with {@link org.chizheng.app.records.policy.PolicyModel}.
 */
package org.chizheng.app.records.policy;

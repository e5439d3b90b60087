"""Reading: text to drafts, drafts to blocks, blocks to an article."""

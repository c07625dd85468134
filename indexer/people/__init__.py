"""Who is who: names, roles and organisations in one document, and across all of them."""
